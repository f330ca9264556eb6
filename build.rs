//! Scenarios, words and map are held inside the program; a change of theirs is a change of it.

fn main() {
    for folder in ["scenarios", "assets"] {
        println!("cargo::rerun-if-changed={folder}");
    }
}
