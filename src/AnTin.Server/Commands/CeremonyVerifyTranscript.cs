using System.CommandLine;
using System.Text;
using AnTin.Authority.Ceremonies;
using AnTin.Pki.Cms;
using AnTin.Platform.Results;

namespace AnTin.Server.Commands;

/// <summary><c>antin ceremony verify-transcript</c>: the chain of a transcript, and the witnesses' signatures over it.</summary>
internal static class CeremonyVerifyTranscript
{
    public static Command Create()
    {
        var file = new Argument<FileInfo>("FILE")
        {
            Description = "Biên bản lễ tạo khóa. / The transcript of a ceremony.",
        };
        var signatures = new Option<FileInfo[]>("--signature")
        {
            Description =
                "Chữ ký tách rời của người chứng kiến (CMS, DER hoặc PEM). / Witnesses' detached signatures.",
            Arity = ArgumentArity.OneOrMore,
            AllowMultipleArgumentsPerToken = true,
        };
        var command = new Command(
            "verify-transcript",
            """
            Kiểm tra chuỗi băm của biên bản và chữ ký của người chứng kiến. / Checks a transcript's hashes and witnesses' signatures.

            antin ceremony verify-transcript data/ceremonies/hoaban-g1.txt
            antin ceremony verify-transcript data/ceremonies/hoaban-g1.txt --signature witness-1.p7s witness-2.p7s
            """
        )
        {
            file,
            signatures,
        };
        command.SetAction(
            async (parse, cancellation) =>
            {
                var named = parse.GetValue(signatures) ?? [];
                var transcript = parse.GetRequiredValue(file);
                var missing = named.Prepend(transcript).FirstOrDefault(one => !one.Exists);
                return missing is null
                    ? await CheckAsync(parse, transcript, named, cancellation)
                    : RefusalText.Write(
                        parse.InvocationConfiguration.Error,
                        CommandRefusals.NoFile(missing.FullName)
                    );
            }
        );
        return command;
    }

    private static async Task<int> CheckAsync(
        ParseResult parse,
        FileInfo file,
        FileInfo[] signatures,
        CancellationToken cancellation
    )
    {
        var (output, error) = (
            parse.InvocationConfiguration.Output,
            parse.InvocationConfiguration.Error
        );
        var octets = await InputFile.ReadAsync(file, cancellation);
        if (
            !TranscriptText.TryRead(Encoding.UTF8.GetString(octets), out var transcript)
            || !transcript.Holds()
        )
        {
            return RefusalText.Write(error, Broken(file.Name));
        }

        await output.WriteLineAsync(
            $"{transcript.Ceremony}: {transcript.Lines.Count} dòng nối đúng / lines follow each other"
        );
        await output.WriteLineAsync($"transcript {transcript.Hash}");
        var sound = true;
        foreach (var signature in signatures)
        {
            var witnesses = TranscriptWitness.Read(
                await InputFile.ReadAsync(signature, cancellation),
                octets
            );
            sound &= witnesses?.All(one => one.Check == CmsSignatureCheck.Intact) ?? false;
            foreach (
                var line in witnesses?.Select(Say) ?? ["không phải chữ ký CMS / no CMS signature"]
            )
            {
                await output.WriteLineAsync($"{signature.Name}: {line}");
            }
        }

        return sound ? ExitCodes.Passed : ExitCodes.Failed;
    }

    private static string Say(TranscriptWitness witness)
    {
        var who = witness.Certificate is { } certificate
            ? $"{certificate.Subject}, sha256 {certificate.FingerprintHex.ToLowerInvariant()}"
            : "không kèm chứng thư / no certificate inside";
        var when = witness.ClaimedTime is { } at ? $", {at.UtcDateTime:yyyy-MM-dd HH:mm:ss}Z" : "";
        var outcome = witness.Check switch
        {
            CmsSignatureCheck.Intact => "đã ký biên bản này / signed this transcript",
            CmsSignatureCheck.ContentChanged => "ký nội dung KHÁC / signed SOMETHING ELSE",
            _ => "chữ ký SAI / the signature is WRONG",
        };
        return $"{outcome}: {who}{when}";
    }

    private static Refusal Broken(string name) =>
        new(
            "CLI-TRANSCRIPT",
            new(
                $"\"{name}\" không phải biên bản nguyên vẹn của một lễ tạo khóa.",
                $"\"{name}\" is no whole transcript of a ceremony: a line does not follow the one before it."
            )
        )
        {
            NextStep = new(
                "So với bản trong data/ceremonies; chạy lại \"antin ceremony\" với tệp lễ cũ để in lại.",
                "Compare with the one in data/ceremonies; \"antin ceremony\" with the ceremony's file prints it again."
            ),
        };
}
