using System.CommandLine;
using System.Globalization;
using AnTin.Authority.Database;
using AnTin.Authority.Revocation;
using AnTin.Pki.Certificates;
using AnTin.Platform.Results;
using Microsoft.EntityFrameworkCore;

namespace AnTin.Server.Commands.Authority;

/// <summary><c>antin ca revoke</c>: one or many, looked at first with <c>--dry-run</c> (rule T13).</summary>
internal static class CaRevoke
{
    /// <summary>After so many a line of progress is written.</summary>
    private const int Step = 1000;

    public static Command Create()
    {
        var serials = new Argument<string[]>("SERIAL")
        {
            Description = "Số hiệu, hoặc tệp chứng thư. / Serials, or files of certificates.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var code = new Option<string>("--code")
        {
            Description =
                $"Lý do. / Why: {string.Join(", ", RevocationCode.All.Select(one => one.Code))}",
            Required = true,
        };
        var list = new Option<FileInfo?>("--list")
        {
            Description =
                "Tệp số hiệu, mỗi dòng một số; dòng # bỏ qua. / File of serials, one a line; # comments.",
        };
        var ca = new Option<string?>("--ca")
        {
            Description = "CA phát hành, khi số hiệu trùng. / Issuer, where serials repeat.",
        };
        var since = new Option<string?>("--since")
        {
            Description = "Nghi lộ từ khi nào, ISO 8601. / Key suspected since.",
        };
        var by = new Option<string>("--by")
        {
            Description = "Ai quyết định, cho nhật ký. / Who decided, for the record.",
            DefaultValueFactory = _ => Environment.UserName,
        };
        var authorities = new Option<bool>("--authorities")
        {
            Description =
                "Cả chứng thư của CA, của máy trả lời OCSP, của máy cấp dấu thời gian. / Also those of CAs, responders, time-stamp units.",
        };
        var dryRun = new Option<bool>("--dry-run") { Description = "Chỉ xem. / Only look." };
        var command = new Command(
            "revoke",
            """
            Thu hồi chứng thư; xem trước bằng --dry-run. / Revokes certificates; look first with --dry-run.

            antin ca revoke school.pem --code TB --dry-run
            antin ca revoke --list docs/samples/serials.txt --code LK --since 2026-11-01T00:00:00+07:00 --dry-run
            """
        )
        {
            serials,
            code,
            list,
            ca,
            since,
            by,
            authorities,
            dryRun,
        };
        command.Act(
            async (parse, authority, cancellation) =>
            {
                if (RevocationCode.Find(parse.GetRequiredValue(code)) is not { } why)
                {
                    await parse.InvocationConfiguration.Error.WriteLineAsync(
                        $"Mã lý do phải là / the code is one of: {string.Join(", ", RevocationCode.All.Select(one => one.Code))}"
                    );
                    return 1;
                }

                if (!TrySince(parse.GetValue(since), out var suspected))
                {
                    return RefusalText.Write(
                        parse.InvocationConfiguration.Error,
                        CommandRefusals.Value(
                            "--since",
                            parse.GetValue(since)!,
                            "ISO 8601, 2026-11-01T08:00:00+07:00"
                        )
                    );
                }

                if (parse.GetValue(list) is { Exists: false } missing)
                {
                    return RefusalText.Write(
                        parse.InvocationConfiguration.Error,
                        CommandRefusals.NoFile(missing.FullName)
                    );
                }

                var wishes = new List<RevocationWish>();
                foreach (var named in Serials(parse.GetValue(serials) ?? [], parse.GetValue(list)))
                {
                    var serial = SerialOrFile.Read(named) ?? named;
                    var intent = await FindAsync(authority, serial, cancellation);
                    if (
                        intent is { CeremonyStep: not null }
                        && !parse.GetValue(authorities)
                        && !parse.GetValue(dryRun)
                    )
                    {
                        return RefusalText.Write(
                            parse.InvocationConfiguration.Error,
                            IsAuthority(intent.Subject)
                        );
                    }

                    // An unknown serial has no issuer.
                    var issuer = parse.GetValue(ca) ?? intent?.IssuerId ?? "";
                    wishes.Add(new RevocationWish(issuer, serial, why, suspected));
                }

                if (wishes.Count == 0)
                {
                    return RefusalText.Write(
                        parse.InvocationConfiguration.Error,
                        parse.GetValue(list) is null ? NoneNamed : NoneInList
                    );
                }

                return await RunAsync(
                    parse.InvocationConfiguration.Output,
                    authority.Get<Revoke>(),
                    wishes,
                    parse.GetRequiredValue(by),
                    parse.GetValue(dryRun),
                    cancellation
                );
            }
        );
        return command;
    }

    private static async Task<int> RunAsync(
        TextWriter output,
        Revoke revoke,
        List<RevocationWish> wishes,
        string by,
        bool dryRun,
        CancellationToken cancellation
    )
    {
        var unknown = 0;
        var done = 0;
        foreach (var part in wishes.Chunk(Step))
        {
            foreach (var result in await revoke.RunAsync(part, by, dryRun, cancellation))
            {
                unknown += result.Outcome == RevocationOutcome.Unknown ? 1 : 0;
                var outcome =
                    dryRun && result.Outcome == RevocationOutcome.Revoked
                        ? "sẽ thu hồi / would be revoked"
                        : Words(result.Outcome);
                await output.WriteLineAsync(
                    $"{result.Wish.SerialHex}  {outcome}  {result.Subject}"
                );
            }

            done += part.Length;
            if (wishes.Count > Step)
            {
                await output.WriteLineAsync($"— {done}/{wishes.Count}");
            }
        }

        return unknown == 0 ? 0 : 1;
    }

    private static bool TrySince(string? text, out DateTimeOffset? since)
    {
        since = DateTimeOffset.TryParse(
            text,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal,
            out var at
        )
            ? at
            : null;
        return text is null || since is not null;
    }

    private static IEnumerable<string> Serials(IEnumerable<string> given, FileInfo? list) =>
        given.Concat(
            list is null
                ? []
                : File.ReadLines(list.FullName)
                    .Select(line => line.Trim())
                    .Where(line => line.Length > 0 && line[0] != '#')
        );

    /// <summary>Serials are random: one CA at most knows this one.</summary>
    private static async Task<IntentRecord?> FindAsync(
        AuthorityConsole authority,
        string serial,
        CancellationToken cancellation
    )
    {
        var wanted = CertificateSerial.TryParse(serial, out var read) ? read.ToString() : "";
        await using var database = authority.Database();
        return await database
            .Intents.AsNoTracking()
            .FirstOrDefaultAsync(one => one.SerialHex == wanted, cancellation);
    }

    private static Refusal NoneInList { get; } =
        new(
            "CLI-LIST-EMPTY",
            new("Không có số hiệu nào trong danh sách.", "There is no serial in the list.")
        )
        {
            NextStep = new("Ghi mỗi dòng một số hiệu.", "Write one serial a line."),
        };

    private static Refusal NoneNamed { get; } =
        new("CLI-SERIAL-MISSING", new("Chưa nêu số hiệu nào.", "No serial is named."))
        {
            NextStep = new(
                "Thêm số hiệu, tệp chứng thư hoặc --list.",
                "Add serials, files of certificates or --list."
            ),
        };

    private static Refusal IsAuthority(string subject) =>
        new(
            "CLI-REVOKES-AUTHORITY",
            new(
                $"{subject} là chứng thư do lễ tạo khóa cấp: thu hồi nó thì mọi chứng thư, chữ ký dựa vào nó mất giá trị. Chưa thu hồi gì.",
                $"{subject} comes from a ceremony: revoking it ends every certificate and signature that rests on it. Nothing was revoked."
            )
        )
        {
            NextStep = new(
                "Xem trước bằng --dry-run; nếu đúng là muốn vậy, thêm --authorities.",
                "Look first with --dry-run; if that is what is wanted, add --authorities."
            ),
        };

    private static string Words(RevocationOutcome outcome) =>
        outcome switch
        {
            RevocationOutcome.Revoked => "đã thu hồi / revoked",
            RevocationOutcome.AlreadyRevoked => "đã thu hồi từ trước / revoked before",
            _ => "không có số hiệu này / no record of this serial",
        };
}
