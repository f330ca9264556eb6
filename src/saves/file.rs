//! Files written whole: the old one stays until the new one is complete.

use std::io::{Result, Write};
use std::path::Path;

/// The folder that a file lies in.
#[must_use]
pub fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// Writes a file by a neighbour that is moved into place, so that a full disk or a kill leaves the old one.
/// What is no plain file, a device or a pipe, is written to as it is.
///
/// # Errors
/// When the folder or file cannot be written; a plain file is untouched then.
pub fn replace(path: &Path, bytes: &[u8]) -> Result<()> {
    if std::fs::metadata(path).is_ok_and(|meta| !meta.is_file()) {
        return std::fs::OpenOptions::new().write(true).open(path)?.write_all(bytes);
    }
    let folder = folder_of(path);
    let mut file = neighbour(folder).map_err(|error| without_name(&error))?;
    file.as_file_mut().write_all(bytes)?;
    file.as_file().sync_all()?;
    file.persist(path)?;
    // The name is only safe once the folder is; not every system lets a folder be synced.
    if let Ok(folder) = std::fs::File::open(folder) {
        let _ = folder.sync_all();
    }
    Ok(())
}

/// The same without the name of the neighbour, which nobody has heard of.
fn without_name(error: &std::io::Error) -> std::io::Error {
    let cause = error.get_ref().and_then(|error| error.source());
    let code = cause.and_then(|cause| cause.downcast_ref::<std::io::Error>()?.raw_os_error());
    code.map_or_else(|| error.kind().into(), std::io::Error::from_raw_os_error)
}

/// A file beside the one that is meant, as readable as the user lets new files be.
fn neighbour(folder: &Path) -> Result<tempfile::NamedTempFile> {
    let mut builder = tempfile::Builder::new();
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    builder.tempfile_in(folder)
}
