namespace AnTin.Server.Commands.Signing;

/// <summary>Files that signing commands read and write.</summary>
internal static class OutputFile
{
    public static string? Missing(FileInfo file) =>
        file.Exists ? null : $"Không thấy tệp {file} / there is no such file";

    public static string? MissingDirectory(FileInfo file) =>
        Directory.Exists(file.DirectoryName)
            ? null
            : $"Không thấy thư mục {file.DirectoryName}; hãy tạo trước / there is no such directory; make it first";

    /// <summary>What was signed is never written over: a slip would cost the original.</summary>
    public static string? Same(FileInfo input, FileInfo output) =>
        string.Equals(input.FullName, output.FullName, StringComparison.Ordinal)
            ? $"{output} là tệp cần đọc; hãy chọn tên khác cho tệp kết quả / is the input; give the result another name"
            : null;

    /// <summary>A file is written whole or not at all.</summary>
    public static void Write(FileInfo output, Action<Stream> content)
    {
        var partial = output.FullName + ".part";
        using (var stream = File.Create(partial))
        {
            content(stream);
        }

        File.Move(partial, output.FullName, overwrite: true);
    }
}
