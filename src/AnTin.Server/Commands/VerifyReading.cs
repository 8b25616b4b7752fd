using System.Globalization;
using System.Text;
using AnTin.Signatures.Jades;
using AnTin.Signatures.Policy;

namespace AnTin.Server.Commands;

/// <summary>Reads what <c>antin verify</c> is given beside the files: the policy, the time, the headers of a message.</summary>
internal static class VerifyReading
{
    public static bool TryPolicy(FileInfo? file, out ValidationPolicy? policy, out string? problem)
    {
        policy = ValidationPolicy.Default;
        problem = null;
        return file is null
            || (
                file.Exists
                    ? ValidationPolicy.TryParse(
                        Encoding.UTF8.GetString(InputFile.Read(file)),
                        out policy,
                        out problem
                    )
                    : (problem = $"Không thấy tệp {file} / there is no such file") is null
            );
    }

    public static bool TryTime(string? text, TimeProvider clock, out DateTimeOffset at)
    {
        at = clock.GetUtcNow();
        return text is null
            || DateTimeOffset.TryParse(
                text,
                CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal,
                out at
            );
    }

    /// <summary>Of a message as tools save it: lines up to the first empty one.</summary>
    public static bool TryHeaders(
        FileInfo? file,
        out IReadOnlyList<HttpHeader> headers,
        out string? wrong
    )
    {
        var read = new List<HttpHeader>();
        headers = read;
        wrong = null;
        if (file is null)
        {
            return true;
        }

        foreach (var line in Encoding.UTF8.GetString(InputFile.Read(file)).Split('\n'))
        {
            var text = line.TrimEnd('\r');
            if (text.Length == 0)
            {
                break;
            }

            if (!HttpHeader.TryRead(text, out var header))
            {
                wrong = text;
                return false;
            }

            read.Add(header);
        }

        return true;
    }
}
