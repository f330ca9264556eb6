//! Files written whole: the old one stays until the new one is complete.

use crate::saves::steps::{Step, before};
use std::fs::{File, Metadata, OpenOptions, TryLockError};
use std::io::{Error, ErrorKind, Result, Write};
use std::path::{Path, PathBuf};
use std::time::Duration;

/// How the names of neighbours begin that are moved into place.
const NEIGHBOUR: &str = ".alash-";
/// What lies about for longer was left by a program that was killed.
const STRAY: Duration = Duration::from_hours(24);
/// Broken files that are kept beside each other.
const MOST_BROKEN: u32 = 100;
/// How often it is tried to have a folder for oneself.
const TRIES: u32 = 100;
/// How long it is waited between two times.
const PAUSE: Duration = Duration::from_millis(10);
/// Links that are followed from one to the next.
const MOST_LINKS: usize = 40;

/// The folder that a file lies in.
#[must_use]
pub fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// Writes a file by a neighbour that is moved into place, so that a full disk or a kill leaves the old one. As a
/// shell's `>` does, it follows links, keeps the mode, and writes to a device or a pipe as it is.
///
/// # Errors
/// When the folder or file cannot be written; a plain file is untouched then.
pub fn replace(path: &Path, bytes: &[u8]) -> Result<()> {
    let path = end_of_links(path)?;
    let meta = std::fs::metadata(&path).ok();
    if meta.as_ref().is_some_and(|meta| !meta.is_file()) {
        return OpenOptions::new().write(true).open(path)?.write_all(bytes);
    }
    if meta.is_some() {
        // Whoever made it read-only did not want it replaced.
        OpenOptions::new().append(true).open(&path)?;
    }
    let file = filled(&path, bytes, meta.as_ref())?;
    before(Step::Move)?;
    file.persist(&path)?;
    sync(folder_of(&path));
    Ok(())
}

/// The same for a file that must be new; false where there is one already.
///
/// # Errors
/// When the folder or file cannot be written.
pub fn create(path: &Path, bytes: &[u8]) -> Result<bool> {
    let file = filled(path, bytes, None)?;
    before(Step::Move)?;
    match file.persist_noclobber(path) {
        Ok(_) => sync(folder_of(path)),
        Err(error) if error.error.kind() == ErrorKind::AlreadyExists => return Ok(false),
        Err(error) => return Err(error.error),
    }
    Ok(true)
}

/// Whether [`replace`] could write there, as far as that can be told before there is anything to write.
///
/// # Errors
/// Why it could not.
pub fn can_replace(path: &Path) -> Result<()> {
    let path = end_of_links(path)?;
    match std::fs::metadata(&path) {
        Ok(meta) if meta.is_dir() => return Err(ErrorKind::IsADirectory.into()),
        // To open a pipe for a moment would end it for its reader.
        Ok(meta) if !meta.is_file() => return Ok(()),
        Ok(_) => drop(OpenOptions::new().append(true).open(&path)?),
        Err(_) => {}
    }
    neighbour(folder_of(&path)).map(drop).map_err(|error| without_name(&error))
}

/// What a chain of links leads to, whether it is there or not.
fn end_of_links(path: &Path) -> Result<PathBuf> {
    let mut path = path.to_owned();
    for _ in 0..MOST_LINKS {
        match std::fs::read_link(&path) {
            Ok(target) => path = folder_of(&path).join(target),
            Err(_) => return Ok(path),
        }
    }
    Err(Error::other("too many links lead from one to the next"))
}

/// A neighbour of a file that holds these bytes, safely on the disk.
fn filled(path: &Path, bytes: &[u8], like: Option<&Metadata>) -> Result<tempfile::NamedTempFile> {
    before(Step::Make)?;
    let mut file = neighbour(folder_of(path)).map_err(|error| without_name(&error))?;
    before(Step::Fill)?;
    file.as_file_mut().write_all(bytes)?;
    if let Some(like) = like {
        file.as_file().set_permissions(like.permissions())?;
    }
    before(Step::Sync)?;
    file.as_file().sync_all()?;
    Ok(file)
}

/// The name of a file is only safe once its folder is; not every system lets a folder be synced.
fn sync(folder: &Path) {
    if before(Step::SyncFolder).is_ok()
        && let Ok(folder) = File::open(folder)
    {
        let _ = folder.sync_all();
    }
}

/// Has a folder for oneself among the programs that ask, until this is dropped: what is looked at stays so until it is
/// written. None where the system does not know such a thing, or another program has stopped in the midst of it.
#[must_use]
pub fn alone(folder: &Path) -> Option<File> {
    let folder = File::open(folder).ok()?;
    for _ in 0..TRIES {
        match folder.try_lock() {
            Ok(()) => return Some(folder),
            Err(TryLockError::WouldBlock) => std::thread::sleep(PAUSE),
            Err(TryLockError::Error(_)) => return None,
        }
    }
    None
}

/// The text of a small file that somebody may have written by hand; none where there is no file.
///
/// # Errors
/// When it is no plain file of at most so many bytes, or cannot be read.
pub fn text(path: &Path, most: u64) -> Result<Option<String>> {
    let Ok(meta) = std::fs::metadata(path) else { return Ok(None) };
    if !meta.is_file() || meta.len() > most {
        return Err(Error::other(format!("no plain file of at most {most} bytes")));
    }
    let text = std::fs::read_to_string(path)?;
    Ok(Some(text.trim_start_matches('\u{feff}').to_owned()))
}

/// Moves a broken file beside itself, so that what somebody wrote by hand is not lost; none where it
/// could not be moved.
#[must_use]
pub fn put_aside(path: &Path) -> Option<PathBuf> {
    let name = |number: u32| path.with_extension(format!("broken-{number}.ron"));
    let aside = (1..MOST_BROKEN).map(name).find(|aside| std::fs::symlink_metadata(aside).is_err())?;
    let plain = std::fs::metadata(path).is_ok_and(|meta| meta.is_file());
    plain.then(|| std::fs::rename(path, &aside).ok()).flatten().map(|()| aside)
}

/// Removes from a folder what was left by a program that was killed while it wrote.
pub fn sweep(folder: &Path) {
    let is_stray = |meta: &Metadata| {
        meta.is_file() && meta.modified().is_ok_and(|then| then.elapsed().is_ok_and(|age| age > STRAY))
    };
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let ours = entry.file_name().to_string_lossy().starts_with(NEIGHBOUR);
        if ours && entry.metadata().is_ok_and(|meta| is_stray(&meta)) {
            let _ = std::fs::remove_file(entry.path());
        }
    }
}

/// The same without the name of the neighbour, which nobody has heard of.
fn without_name(error: &Error) -> Error {
    let cause = error.get_ref().and_then(|error| error.source());
    let code = cause.and_then(|cause| cause.downcast_ref::<Error>()?.raw_os_error());
    code.map_or_else(|| error.kind().into(), Error::from_raw_os_error)
}

/// A file beside the one that is meant, as readable as the user lets new files be.
fn neighbour(folder: &Path) -> Result<tempfile::NamedTempFile> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(NEIGHBOUR);
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    builder.tempfile_in(folder)
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;
    use std::os::unix::fs::{PermissionsExt, symlink};

    fn read(path: &Path) -> String {
        std::fs::read_to_string(path).expect("the file is there")
    }

    #[test]
    fn links_are_followed_and_modes_kept() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let [file, link, far] = ["file", "link", "far"].map(|name| folder.path().join(name));
        std::fs::write(&file, "old").expect("a file can be written");
        std::fs::set_permissions(&file, std::fs::Permissions::from_mode(0o640)).expect("its mode can be set");
        symlink("file", &link).expect("a link can be made");
        symlink(&link, &far).expect("a link can be made");
        replace(&far, b"new").expect("it can be written");
        assert_eq!(read(&file), "new");
        assert!(far.is_symlink() && link.is_symlink());
        let mode = std::fs::metadata(&file).expect("the file is there").permissions().mode();
        assert_eq!(mode & 0o777, 0o640);
    }

    #[test]
    fn a_link_to_nothing_makes_the_file_and_a_ring_is_refused() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let [link, ring] = ["link", "ring"].map(|name| folder.path().join(name));
        symlink("fresh", &link).expect("a link can be made");
        symlink("ring", &ring).expect("a link can be made");
        replace(&link, b"new").expect("it can be written");
        assert_eq!(read(&folder.path().join("fresh")), "new");
        assert!(replace(&ring, b"new").is_err() && can_replace(&ring).is_err());
    }

    #[test]
    fn what_cannot_be_written_is_told_before_there_is_anything_to_write() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        assert!(can_replace(folder.path()).is_err(), "a folder");
        assert!(can_replace(&folder.path().join("none/x")).is_err(), "a folder that is not there");
        can_replace(&folder.path().join("x")).expect("a new file");
        can_replace(Path::new("/dev/null")).expect("a device");
        assert_eq!(std::fs::read_dir(folder.path()).expect("it is there").count(), 0, "nothing stays behind");
    }

    #[test]
    fn what_a_killed_program_left_is_swept_when_it_is_old() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let long_ago = std::time::SystemTime::now() - 2 * STRAY;
        for (name, modified) in
            [(".alash-old", long_ago), (".alash-new", long_ago + 2 * STRAY), (".other", long_ago)]
        {
            let file = File::create(folder.path().join(name)).expect("a file can be made");
            file.set_modified(modified).expect("its time can be set");
        }
        sweep(folder.path());
        let stays = |name: &str| folder.path().join(name).exists();
        assert_eq!([".alash-old", ".alash-new", ".other"].map(stays), [false, true, true]);
    }

    #[test]
    fn one_program_at_a_time_has_a_folder_for_itself() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let held = alone(folder.path()).expect("nobody else asks");
        let again = File::open(folder.path()).expect("it is there");
        assert!(matches!(again.try_lock(), Err(TryLockError::WouldBlock)));
        drop(held);
        assert!(again.try_lock().is_ok());
    }

    #[test]
    fn a_new_file_never_takes_the_place_of_another() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let file = folder.path().join("x");
        assert!(create(&file, b"first").expect("it can be written"));
        assert!(!create(&file, b"second").expect("it can be tried"));
        assert_eq!(read(&file), "first");
    }
}
