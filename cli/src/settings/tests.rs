use super::*;
use clap::Parser;

#[derive(Parser)]
struct Line {
    #[command(flatten)]
    settings: Settings,
}

fn flags(line: &[&str]) -> Settings {
    Line::parse_from([&["lanterne"], line].concat()).settings
}

fn file(text: &str) -> Result<Settings, SettingsError> {
    Ok(toml::from_str(text)?)
}

#[test]
fn a_flag_goes_before_the_file_and_the_file_before_the_default() {
    let file = file(
        "listen = '0.0.0.0:81'\npublic_url = 'https://notes.example.org'\ntrusted_proxies = ['10.0.0.0/8', '127.0.0.1']\n\
         log_format = 'json'\n[limits]\nbody_bytes = 1000000\nconnections = 5",
    )
    .unwrap();
    let resolved = flags(&["--listen", "127.0.0.1:82", "--limit-connections", "6"]).or(file).resolve().unwrap();
    assert_eq!(resolved.config.listen.port(), 82);
    assert_eq!(resolved.config.public_url.unwrap().origin(), "https://notes.example.org");
    assert_eq!(resolved.config.trusted_proxies.len(), 2);
    assert_eq!(resolved.log_format, logging::Format::Json);
    assert_eq!((resolved.config.limits.body_bytes, resolved.config.limits.connections), (1_000_000, 6));
    assert_eq!(resolved.config.limits.page_bytes, server::limits::Limits::default().page_bytes);
    assert_eq!(resolved.database, DATABASE);
}

#[test]
fn unknown_keys_are_refused_in_either_table() {
    assert!(file("databse = 'sqlite:x'").unwrap_err().to_string().contains("databse"));
    assert!(file("[limits]\nbodybytes = 1").unwrap_err().to_string().contains("bodybytes"));
}

#[test]
fn what_could_not_work_is_refused_with_its_reason() {
    let refused = |line: &[&str]| flags(line).resolve().unwrap_err().to_string();
    assert!(refused(&["--limit-body-bytes", "10"]).contains("body_bytes"));
    assert!(refused(&["--public-url", "notes.example.org"]).contains("public URL"));
}

#[test]
fn the_help_names_the_real_defaults() {
    use clap::CommandFactory;
    let limits = server::limits::Limits::default();
    let help = Line::command().render_long_help().to_string();
    for number in [limits.body_bytes, limits.header_bytes, limits.connections, limits.streams_per_session] {
        assert!(help.contains(&format!("[default: {number}]")), "{number}");
    }
}
