using System.CommandLine;
using System.Security.Cryptography;

namespace AnTin.Server.Commands.Signing;

/// <summary>Files that commands write: whole or not at all, and never in the place of what was read.</summary>
internal static class OutputFile
{
    public static string? Missing(FileInfo file) =>
        file.Exists ? null : $"Không thấy tệp {file} / there is no such file";

    /// <summary>One rule for all commands with a result: what stands there already stays, unless it is said otherwise.</summary>
    public static Option<bool> Overwrite() =>
        new("--overwrite") { Description = "Thay tệp OUT đã có / replace OUT if it exists" };

    /// <summary>As below, for a result that may be somebody's only copy of something.</summary>
    /// <param name="output">Where the result is to go.</param>
    /// <param name="overwrite">What stands there may go.</param>
    /// <param name="inputs">What the command reads: a slip would cost the original.</param>
    public static string? FindProblem(
        FileInfo output,
        bool overwrite,
        params IEnumerable<FileInfo?> inputs
    ) =>
        FindProblem(output, inputs)
        ?? (
            output.Exists && !overwrite
                ? $"{output} đã có; thêm --overwrite nếu muốn thay / exists already; --overwrite replaces it"
                : null
        );

    /// <summary>What stands in the way of writing there; null when nothing does.</summary>
    /// <param name="output">Where the result is to go.</param>
    /// <param name="inputs">What the command reads: a slip would cost the original.</param>
    public static string? FindProblem(FileInfo output, params IEnumerable<FileInfo?> inputs) =>
        MissingDirectory(output)
        ?? (
            inputs.Any(input => input is not null && RealPath.Same(input, output))
                ? $"{output} là tệp cần đọc; hãy chọn tên khác cho tệp kết quả / is the input; give the result another name"
                : null
        )
        ?? NoOrdinaryFile(output);

    /// <exception cref="IOException">It cannot be written; nothing is left behind.</exception>
    public static void Write(FileInfo output, Action<Stream> content)
    {
        if (FindProblem(output) is { } problem)
        {
            throw new IOException(problem);
        }

        // A name that nobody can know beforehand: neither a file nor a link may lie in wait there.
        var partial = new FileInfo(
            Path.Combine(
                output.DirectoryName!,
                $".antin-{RandomNumberGenerator.GetHexString(16, lowercase: true)}.part"
            )
        );
        using var stream = partial.Open(FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None);
        try
        {
            content(stream);
            stream.Dispose();
            File.Move(partial.FullName, output.FullName, overwrite: true);
        }
        catch
        {
            partial.Delete();
            throw;
        }
    }

    private static string? MissingDirectory(FileInfo file) =>
        Directory.Exists(file.DirectoryName)
            ? null
            : $"Không thấy thư mục {file.DirectoryName}; hãy tạo trước / there is no such directory; make it first";

    private static string? NoOrdinaryFile(FileInfo output) =>
        !Path.Exists(output.FullName) && output.LinkTarget is null
        || OrdinaryFile.StandsAt(output.FullName)
            ? null
            : $"{output} không phải tệp thông thường mà là thư mục, liên kết, thiết bị hoặc ống dẫn; hãy chọn tên khác / is no ordinary file but a directory, a link, a device or a pipe; choose another name";
}
