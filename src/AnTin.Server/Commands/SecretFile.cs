using AnTin.Platform.Results;

namespace AnTin.Server.Commands;

/// <summary>A file with a password or PINs: for its owner's eyes alone, as the master key is.</summary>
internal static class SecretFile
{
    private const UnixFileMode Others =
        UnixFileMode.GroupRead
        | UnixFileMode.GroupWrite
        | UnixFileMode.GroupExecute
        | UnixFileMode.OtherRead
        | UnixFileMode.OtherWrite
        | UnixFileMode.OtherExecute;

    /// <summary>Null when the file is there and nobody else may open it; on Windows the directory's access list decides.</summary>
    public static Refusal? FindProblem(FileInfo file) =>
        !file.Exists ? CommandRefusals.NoFile(file.FullName)
        : !OperatingSystem.IsWindows() && (file.UnixFileMode & Others) != UnixFileMode.None
            ? OpenToOthers(file)
        : null;

    private static Refusal OpenToOthers(FileInfo file) =>
        new(
            "CLI-SECRET-OPEN",
            new(
                $"Tệp bí mật \"{file.FullName}\" để người khác đọc hoặc sửa được.",
                $"The secret file \"{file.FullName}\" is open to others."
            )
        )
        {
            NextStep = new(
                $"Chạy: chmod 600 \"{file.FullName}\"; nếu người khác có thể đã đọc, hãy đổi bí mật.",
                $"Run: chmod 600 \"{file.FullName}\"; if others may have read it, change the secret."
            ),
        };
}
