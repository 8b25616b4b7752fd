using System.Globalization;
using System.Security.Cryptography;

namespace AnTin.TestKit;

/// <summary>What openssl makes of a certificate's path: <c>openssl verify</c> over certificates and lists given in DER.</summary>
public sealed record OpensslVerify
{
    public required IReadOnlyList<ReadOnlyMemory<byte>> Anchors { get; init; }

    public IReadOnlyList<ReadOnlyMemory<byte>> Intermediates { get; init; } = [];

    public IReadOnlyList<ReadOnlyMemory<byte>> Lists { get; init; } = [];

    /// <summary>The machine's own time where nothing is said.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>Further options, as they are.</summary>
    public IReadOnlyList<string> Options { get; init; } = [];

    /// <summary>The leaf is called <c>leaf.pem</c> in the answer.</summary>
    public async Task<ToolAnswer> RunAsync(ReadOnlyMemory<byte> leaf)
    {
        var folder = Directory.CreateTempSubdirectory("antin-openssl-").FullName;
        try
        {
            List<string> arguments =
            [
                "verify",
                .. Options,
                "-CAfile",
                Write(folder, "anchors.pem", "CERTIFICATE", Anchors),
            ];
            if (At is { } at)
            {
                var seconds = at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
                arguments.AddRange(["-attime", seconds]);
            }

            if (Intermediates.Count > 0)
            {
                var between = Write(folder, "between.pem", "CERTIFICATE", Intermediates);
                arguments.AddRange(["-untrusted", between]);
            }

            if (Lists.Count > 0)
            {
                arguments.AddRange(["-CRLfile", Write(folder, "lists.pem", "X509 CRL", Lists)]);
            }

            arguments.Add(Write(folder, "leaf.pem", "CERTIFICATE", [leaf]));
            return await OutsideTool.RunAsync("openssl", [.. arguments]);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Write(
        string folder,
        string name,
        string label,
        IReadOnlyList<ReadOnlyMemory<byte>> all
    )
    {
        var path = Path.Combine(folder, name);
        File.WriteAllLines(path, all.Select(one => PemEncoding.WriteString(label, one.Span)));
        return path;
    }
}
