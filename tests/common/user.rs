//! A user at the command line: a home of its own, and what a command says and ends with.

#![allow(dead_code, reason = "each test binary uses its own part")]

use alash::base::language::Language;
use assert_cmd::Command;
use serde_json::Value;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// A user with an empty home, who works in an empty folder of it.
pub struct User {
    /// The home.
    pub home: TempDir,
}

/// How a command ended and what it said.
pub struct Said {
    /// What went to standard output.
    pub out: String,
    /// What went to standard error.
    pub err: String,
}

impl Said {
    #[track_caller]
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.out).expect("standard output is one JSON document")
    }
}

impl User {
    pub fn new() -> Self {
        let this = Self { home: tempfile::tempdir().expect("a temporary folder") };
        std::fs::create_dir(this.work()).expect("a folder can be made");
        this
    }

    /// The folder that commands are given in.
    pub fn work(&self) -> PathBuf {
        self.home.path().join("work")
    }

    pub fn file(&self, name: &str) -> PathBuf {
        self.work().join(name)
    }

    #[track_caller]
    pub fn write(&self, name: &str, text: &str) {
        let path = self.file(name);
        std::fs::create_dir_all(path.parent().expect("a file lies in a folder"))
            .expect("a folder can be made");
        std::fs::write(path, text).expect("a file can be written");
    }

    #[track_caller]
    pub fn read(&self, name: &str) -> String {
        std::fs::read_to_string(self.file(name)).expect("the file was written")
    }

    /// Environment of this user, and of nobody else: no display, English.
    pub fn env(&self) -> Vec<(&'static str, PathBuf)> {
        vec![
            ("HOME", self.home.path().to_owned()),
            ("XDG_DATA_HOME", self.home.path().join("data")),
            ("XDG_CONFIG_HOME", self.home.path().join("config")),
            ("XDG_CACHE_HOME", self.home.path().join("cache")),
            ("LC_ALL", "en_US.UTF-8".into()),
            ("LANG", "en_US.UTF-8".into()),
        ]
    }

    pub fn command(&self) -> Command {
        let mut command = assert_cmd::cargo::cargo_bin_cmd!("alash");
        command.current_dir(self.work()).envs(self.env());
        for display in ["DISPLAY", "WAYLAND_DISPLAY", "WAYLAND_SOCKET"] {
            command.env_remove(display);
        }
        command
    }

    /// The command ends with this code and what it says goes to the right stream.
    #[track_caller]
    pub fn check(&self, line: &str, code: i32) -> Said {
        let output = self.command().args(line.split_whitespace()).output().expect("the program starts");
        let text = |bytes| String::from_utf8(bytes).expect("the program writes UTF-8");
        let said = Said { out: text(output.stdout), err: text(output.stderr) };
        let whole = format!("alash {line}\n{}\n{}", said.out, said.err);
        assert!(!said.err.contains("panicked"), "{whole}");
        assert_eq!(output.status.code(), Some(code), "{whole}");
        assert!(code != 2 || !said.err.is_empty(), "a failure says why: {whole}");
        said
    }

    /// The command could not run: nothing on standard output, and standard error says all of this.
    #[track_caller]
    pub fn fails(&self, line: &str, sentences: &[&str]) {
        let said = self.check(line, 2);
        assert_eq!(said.out, "", "alash {line}");
        for sentence in sentences {
            assert!(said.err.contains(sentence), "alash {line}: expected “{sentence}”, found “{}”", said.err);
        }
    }

    /// One campaign as JSON; nothing else is said.
    #[track_caller]
    pub fn run(&self, arguments: &str) -> Value {
        let said = self.check(&format!("run semey-1918 --format json {arguments}"), 0);
        assert_eq!(said.err, "");
        said.json()
    }

    /// Puts a mod of the shipped scenario into a folder, with words.
    #[track_caller]
    pub fn mod_at(&self, folder: &Path, scenario: &str) {
        let id = folder.file_name().expect("the folder has a name").to_string_lossy();
        std::fs::create_dir_all(folder.join("lang")).expect("a folder can be made");
        std::fs::write(folder.join("scenario.ron"), scenario).expect("a file can be written");
        let words = format!("scenario-{id} = Ours\n");
        for language in Language::ALL.map(Language::code) {
            let file = folder.join(format!("lang/{language}.ftl"));
            std::fs::write(file, &words).expect("a file can be written");
        }
    }

    #[cfg(target_os = "linux")]
    pub fn mods(&self) -> PathBuf {
        self.home.path().join("data/alash/mods")
    }
}
