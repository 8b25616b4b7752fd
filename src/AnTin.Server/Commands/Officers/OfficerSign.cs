using System.CommandLine;
using System.Security.Cryptography;
using AnTin.Authority.Officers;
using AnTin.Keys;
using AnTin.Pki.Certificates;
using AnTin.Pki.Signing;
using AnTin.Platform.Results;
using AnTin.Registration.Contracts;
using AnTin.Server.Commands.Signing;

namespace AnTin.Server.Commands.Officers;

/// <summary><c>antin officer sign FILE</c>: shows a decision of the desk, asks, signs it with the officer's token.</summary>
internal sealed class OfficerSign
{
    private static readonly string[] Yes = ["ký", "ky", "sign"];

    private readonly Argument<FileInfo> file = new("FILE")
    {
        Description = "Tệp tải từ trang hồ sơ. / The file downloaded from the dossier's page.",
    };

    private readonly Argument<FileInfo?> answer = new("OUT")
    {
        Description =
            "Tệp chữ ký để nộp; mặc định FILE với đuôi .answer.json. / The answer to hand in; default FILE ending in .answer.json.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly OfficerKeyOptions keys = new();

    private readonly Option<string?> key = new("--key")
    {
        Description =
            "Nhãn khóa, khi thiết bị có nhiều khóa / the key's label, where the token has several",
    };

    private readonly Option<FileInfo?> pkcs12 = new("--p12")
    {
        Description = "Diễn tập với khóa trong tệp PKCS#12 / for rehearsals, a key of a file",
    };

    private readonly Option<FileInfo?> password = new("--password-file")
    {
        Description = "Tệp chứa mật khẩu của --p12, chmod 600 / a file with its password",
    };

    private readonly Option<bool> yes = new("--yes")
    {
        Description = "Không hỏi lại; dành cho tập lệnh / does not ask; for scripts",
    };

    private readonly Option<bool> overwrite = OutputFile.Overwrite();

    private readonly TimeProvider clock;
    private readonly TextReader input;

    private OfficerSign(TimeProvider clock, TextReader input) =>
        (this.clock, this.input) = (clock, input);

    /// <param name="clock">Now.</param>
    /// <param name="input">Where the officer confirms.</param>
    public static Command Create(TimeProvider clock, TextReader input)
    {
        var sign = new OfficerSign(clock, input);
        var command = new Command(
            "sign",
            """
            Cho xem một quyết định của bàn xử lý rồi ký bằng thiết bị. / Shows a decision of the desk and signs it with a token.

            antin officer sign decision.json answer.json --module /usr/lib/softhsm/libsofthsm2.so --token officer --pin-file pin.txt
            """
        )
        {
            sign.file,
            sign.answer,
            sign.key,
            sign.pkcs12,
            sign.password,
            sign.yes,
            sign.overwrite,
        };
        sign.keys.AddTo(command);
        command.SetAction(sign.RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parse, CancellationToken cancellation)
    {
        var (output, error) = (
            parse.InvocationConfiguration.Output,
            parse.InvocationConfiguration.Error
        );
        var from = parse.GetRequiredValue(file);
        var to = parse.GetValue(answer) ?? AnswerOf(from);
        var read = await ReadAsync(from, to, parse, cancellation);
        if (!read.IsOk)
        {
            return RefusalText.Write(error, read.Refusals);
        }

        var statement = read.Value.Statement();
        DecisionText.Write(output, read.Value, statement);
        if (!parse.GetValue(yes) && !await ConfirmAsync(output, cancellation))
        {
            return RefusalText.Write(error, OfficerCommandRefusals.NotConfirmed);
        }

        var signed = await SignAsync(parse, statement, cancellation);
        if (!signed.IsOk)
        {
            return RefusalText.Write(error, signed.Refusals);
        }

        OutputFile.Write(to, stream => stream.Write(signed.Value.Write()));
        await output.WriteLineAsync();
        await output.WriteLineAsync(
            $"Đã ký; nộp \"{to.Name}\" trên trang hồ sơ. / Signed; hand in \"{to.Name}\" on the dossier's page."
        );
        return ExitCodes.Passed;
    }

    private async Task<Result<DecisionFile>> ReadAsync(
        FileInfo from,
        FileInfo to,
        ParseResult parse,
        CancellationToken cancellation
    )
    {
        if (!from.Exists)
        {
            return CommandRefusals.NoFile(from.FullName);
        }

        if (OutputFile.FindProblem(to, parse.GetValue(overwrite), from) is { } problem)
        {
            return OfficerCommandRefusals.Output(problem);
        }

        var octets = await InputFile.ReadAsync(from, cancellation);
        if (!DecisionFile.TryRead(octets, out var decision, out var fault))
        {
            return OfficerCommandRefusals.NoDecision(from.Name, fault);
        }

        var until = decision.Statement().Until;
        return clock.GetUtcNow() > until ? OfficerCommandRefusals.Expired(until) : decision;
    }

    private async Task<bool> ConfirmAsync(TextWriter output, CancellationToken cancellation)
    {
        await output.WriteLineAsync();
        await output.WriteLineAsync(
            "Gõ “ký” nếu đúng những gì bạn quyết định. / Type “sign” if this is what you decide."
        );
        var typed = await input.ReadLineAsync(cancellation);
        return Yes.Contains(typed?.Trim(), StringComparer.OrdinalIgnoreCase);
    }

    private async Task<Result<TokenAnswer>> SignAsync(
        ParseResult parse,
        DecisionStatement statement,
        CancellationToken cancellation
    )
    {
        if (parse.GetValue(pkcs12) is { } box && !keys.AreGiven(parse))
        {
            return await SignWithFileAsync(box, parse.GetValue(password), statement, cancellation);
        }

        var opened = keys.Open(parse, clock);
        if (!opened.IsOk)
        {
            return opened.Refusals.ToList();
        }

        using var store = opened.Value;
        var chosen = await OfficerKeyOptions.ChooseAsync(store, parse.GetValue(key), cancellation);
        if (!chosen.IsOk)
        {
            return chosen.Refusals.ToList();
        }

        var signer = await store.SignerAsync(
            chosen.Value.Reference,
            OfficerAlgorithm.Of(PublicKeyInfo.From(chosen.Value.PublicKey)),
            cancellation: cancellation
        );
        return await AnswerAsync(signer, statement, cancellation);
    }

    private static async Task<Result<TokenAnswer>> SignWithFileAsync(
        FileInfo box,
        FileInfo? password,
        DecisionStatement statement,
        CancellationToken cancellation
    )
    {
        if (password is null)
        {
            return OfficerCommandRefusals.NoKey;
        }

        var problem = box.Exists
            ? SecretFile.FindProblem(password)
            : CommandRefusals.NoFile(box.FullName);
        if (problem is not null)
        {
            return problem;
        }

        using var opened = Pkcs12Key.Open(box, password, out var fault);
        if (opened is null)
        {
            return OfficerCommandRefusals.Pkcs12(fault!);
        }

        var own = opened.Certificates[0].PublicKey;
        return opened.Signer.Algorithm == OfficerAlgorithm.Of(own)
            ? await AnswerAsync(opened.Signer, statement, cancellation)
            : OfficerCommandRefusals.UnfitKey(own.Name);
    }

    private static async Task<TokenAnswer> AnswerAsync(
        ISigner signer,
        DecisionStatement statement,
        CancellationToken cancellation
    ) =>
        new(
            TokenAnswer.Version,
            statement.Digest(),
            Convert.ToHexStringLower(SHA256.HashData(signer.PublicKey.Span)),
            await signer.SignAsync(statement.Octets(), cancellation)
        );

    private static FileInfo AnswerOf(FileInfo file) =>
        new(
            Path.Combine(
                file.DirectoryName!,
                Path.GetFileNameWithoutExtension(file.Name) + ".answer.json"
            )
        );
}
