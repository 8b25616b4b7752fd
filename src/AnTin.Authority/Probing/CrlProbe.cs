using System.Security.Cryptography;
using AnTin.Pki.Revocation;

namespace AnTin.Authority.Probing;

/// <summary>
/// What lies behind the address of a CRL: of the right CA (rule T11), signed by it, of the right scope, young enough
/// (rule T10), and with a number that grows.
/// </summary>
internal sealed class CrlProbe(ProbeClient client, ProbeLimits limits, ProbeMemory memory)
{
    private const string Check = "crl";

    /// <param name="probed">Whose list is expected where.</param>
    /// <param name="statuses">Certificates that must, or must not, stand on it when they are its concern.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<ProbeFinding> AskAsync(
        ProbedList probed,
        IEnumerable<ProbedStatus> statuses,
        CancellationToken cancellation
    )
    {
        var target = probed.Address.AbsoluteUri;
        var answer = await client.GetAsync(probed.Address, cancellation);
        if (ProbeNotes.Unanswered(Check, target, answer) is { } unanswered)
        {
            return unanswered;
        }

        var notes = new ProbeNotes(Check, target, answer, limits);
        if (!CertificateRevocationList.TryRead(answer.Body, out var list, out var error))
        {
            notes.Wrong($"không phải CRL: {error}", $"is no CRL: {error}");
            return notes.Conclude("", "");
        }

        JudgeIssuer(notes, probed, list);
        var over = notes.JudgeLife(list.ThisUpdate, list.NextUpdate);
        JudgeNumber(notes, probed, list);
        foreach (var status in statuses.Where(one => Concerns(list, probed, one)))
        {
            var serial = status.Certificate.Serial;
            notes.WrongUnless(
                list.Find(serial) is not null == status.IsRevoked,
                status.IsRevoked
                    ? $"chứng thư đã thu hồi {serial} không có trong danh sách"
                    : $"chứng thư còn hiệu lực {serial} lại có trong danh sách",
                status.IsRevoked
                    ? $"the revoked certificate {serial} is not on it"
                    : $"the good certificate {serial} is on it"
            );
        }

        return notes.Conclude(
            $"số {list.Number}, {list.Count} mục, đã qua {ProbeNotes.Percent(over ?? 0)} thời hạn, đến {ProbeNotes.At(list.NextUpdate ?? default)}",
            $"number {list.Number}, {list.Count} entries, {ProbeNotes.Percent(over ?? 0)} of its life over, until {ProbeNotes.At(list.NextUpdate ?? default)}"
        ) with
        {
            Number = list.Number is { } number ? (double)number : null,
            ThisUpdate = list.ThisUpdate,
            NextUpdate = list.NextUpdate,
            LifeOver = over,
        };
    }

    private static void JudgeIssuer(
        ProbeNotes notes,
        ProbedList probed,
        CertificateRevocationList list
    )
    {
        notes.WrongUnless(
            list.CouldBeIssuedBy(probed.Issuer),
            $"của {list.Issuer}, không phải của {probed.Issuer.Subject}",
            $"is of {list.Issuer}, not of {probed.Issuer.Subject}"
        );
        notes.WrongUnless(
            list.IsSignedBy(probed.Issuer.PublicKey),
            "chữ ký không đúng với khóa của CA này",
            "the signature does not verify with the key of this CA"
        );
        notes.WrongUnless(
            list.UnknownCriticalExtensions.Count == 0 && !list.IsDelta,
            "không phải danh sách đầy đủ",
            "is not a complete list for its scope"
        );
        var names = list.IssuingDistributionPoint?.FullName ?? [];
        notes.WrongUnless(
            probed.IsPartial
                ? names.Any(name => PathOf(name.Value) == probed.Address.AbsolutePath)
                : names.Count == 0,
            "phạm vi không phải của địa chỉ này",
            "its scope is not that of this address"
        );
    }

    private void JudgeNumber(ProbeNotes notes, ProbedList probed, CertificateRevocationList list)
    {
        if (list.Number is not { } number)
        {
            notes.Wrong("không có số", "it has no number");
            return;
        }

        var digest = Convert.ToHexStringLower(SHA256.HashData(list.Encoded.Span));
        if (memory.Find(probed.Address) is { } seen)
        {
            var before = System.Numerics.BigInteger.Parse(seen.Number, null);
            notes.WrongUnless(
                number >= before,
                $"số {number} lùi lại, trước đó đã là {before}",
                $"number {number} went back, it was {before} before"
            );
            notes.WrongUnless(
                number != before || digest == seen.Sha256,
                $"hai danh sách khác nhau cùng số {number}",
                $"two different lists bear the number {number}"
            );
        }

        // A list that is wrong anyway must not spoil the memory of the right one.
        if (notes.IsGood)
        {
            memory.Keep(probed.Address, number, digest);
        }
    }

    private static bool Concerns(
        CertificateRevocationList list,
        ProbedList probed,
        ProbedStatus status
    ) =>
        status.Issuer == probed.Issuer
        && (list.IssuingDistributionPoint?.Covers(status.Certificate) ?? true);

    private static string? PathOf(string name) =>
        Uri.TryCreate(name, UriKind.Absolute, out var uri) ? uri.AbsolutePath : null;
}
