using System.CommandLine;
using System.Security.Cryptography;
using AnTin.Authority.Journal;
using AnTin.Authority.Transparency;
using AnTin.Platform.Results;
using AnTin.Platform.Transparency;
using AnTin.Platform.Transparency.Logs;
using AnTin.Platform.Transparency.Notes;

namespace AnTin.Server.Commands.Audit;

/// <summary>Checks proofs that somebody brought, from one log or several, with the logs' keys alone.</summary>
internal static class ProofReport
{
    public static async Task<int> RunAsync(
        ParseResult parse,
        FileInfo file,
        FileInfo? certificate,
        IReadOnlyList<NoteKey> keys,
        CancellationToken cancellation
    )
    {
        var error = parse.InvocationConfiguration.Error;
        if (!file.Exists)
        {
            return RefusalText.Write(error, CommandRefusals.NoFile(file.FullName));
        }

        if (keys.Count == 0)
        {
            return RefusalText.Write(error, CommandRefusals.Value("--key", "", "FILE"));
        }

        if (certificate is { Exists: false })
        {
            return RefusalText.Write(error, CommandRefusals.NoFile(certificate.FullName));
        }

        var proofs = LogProofs.Read(await InputFile.ReadAsync(file, cancellation));
        if (!proofs.IsOk)
        {
            return RefusalText.Write(error, proofs.Refusals);
        }

        var output = parse.InvocationConfiguration.Output;
        foreach (var proof in proofs.Value.Proofs)
        {
            var verified = Verify(proof, keys);
            if (!verified.IsOk)
            {
                return RefusalText.Write(error, verified.Refusals);
            }

            await output.WriteLineAsync(
                $"{verified.Value.Origin}: {verified.Value.Size} mục / entries"
            );
            foreach (var entry in proof.Entries)
            {
                await output.WriteLineAsync($"    {entry.Index}: {entry.Text}");
            }
        }

        return certificate is null ? 0 : Certificate(parse, certificate, proofs.Value);
    }

    /// <summary>Each log has a key of its own name; whichever key fits best says what is wrong, and where none fits the log's own.</summary>
    private static Result<Checkpoint> Verify(LogProof proof, IReadOnlyList<NoteKey> keys)
    {
        var all = keys.Select(proof.Verify).ToList();
        return all.Find(one => one.IsOk)
            ?? all.Find(one => one.Refusals[0].Code != NotSigned)
            ?? LogRefusals.NotSignedBy(proof.Origin ?? keys[0].Name);
    }

    private const string NotSigned = "LOG-SIGNATURE";

    /// <summary>An intent names the bytes to be signed by hash: the proofs speak of this certificate, or of another.</summary>
    private static int Certificate(ParseResult parse, FileInfo file, LogProofs proofs)
    {
        var error = parse.InvocationConfiguration.Error;
        if (CertificateBundle.Read(file) is not [var certificate, ..])
        {
            return RefusalText.Write(
                error,
                CommandRefusals.Value("--certificate", file.Name, "PEM, DER")
            );
        }

        var hash = Convert.ToHexStringLower(SHA256.HashData(certificate.TbsBytes.Span));
        var spoken = proofs
            .Proofs.SelectMany(proof => proof.Entries)
            .Select(entry =>
                CertificatesComparison.Read(System.Text.Encoding.UTF8.GetBytes(entry.Text))
            )
            .Any(line => line is { Kind: JournalKind.Intent } && line.Detail == hash);
        if (!spoken)
        {
            return RefusalText.Write(
                error,
                new Refusal(
                    "LOG-CERTIFICATE",
                    new(
                        $"Bằng chứng không nói về chứng thư {certificate.Serial}: không mục ý định cấp nào có băm {hash}.",
                        $"The proof does not speak of certificate {certificate.Serial}: no intent has the hash {hash}."
                    )
                )
            );
        }

        parse.InvocationConfiguration.Output.WriteLine(
            $"{certificate.Serial}: đúng chứng thư đã ghi trước khi ký / the certificate that was recorded before it was signed"
        );
        return 0;
    }
}
