using System.Text;
using AnTin.Platform.Results;
using AnTin.Platform.Transparency.Notes;

namespace AnTin.Server.Commands.Audit;

/// <summary>Files of public keys of logs and witnesses, one a line.</summary>
internal static class NoteKeyFiles
{
    public static async Task<Result<IReadOnlyList<NoteKey>>> ReadAsync(
        IEnumerable<FileInfo> files,
        CancellationToken cancellation
    )
    {
        var keys = new List<NoteKey>();
        foreach (var file in files)
        {
            if (!file.Exists)
            {
                return CommandRefusals.NoFile(file.FullName);
            }

            var text = Encoding.UTF8.GetString(await InputFile.ReadAsync(file, cancellation));
            foreach (
                var line in text.Split(
                    '\n',
                    StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
                )
            )
            {
                var key = NoteKey.Read(line);
                if (!key.IsOk)
                {
                    return key.Refusals[0];
                }

                keys.Add(key.Value);
            }
        }

        return Result.Of<IReadOnlyList<NoteKey>>(keys);
    }
}
