using AnTin.Platform.Text;
using AnTin.Signatures;
using AnTin.Signatures.Policy;
using AnTin.Signatures.Reports;
using AnTin.Signatures.Validation;

namespace AnTin.Registration.RequestLetters;

/// <summary>
/// Judges a letter by the validator's report: one signature must be the filing organisation's own and pass whole, and no
/// signature may have been followed by an edit. The leader's own signature beside the seal is welcome and decides nothing.
/// </summary>
public sealed class SignedLetterCheck(ILetterTrust trust) : ILetterSignatureCheck
{
    public async Task<LetterVerdict> CheckAsync(
        ReadOnlyMemory<byte> file,
        IReadOnlyList<string> organisationLevels,
        DateTimeOffset at,
        CancellationToken ct
    )
    {
        var context = await trust.NowAsync(ct) with { At = at };
        var report = await SignatureValidator.ValidateAsync(file, context, ct);
        if (report.Signatures.Count == 0)
        {
            var fault =
                report.Conclusion == Conclusion.Unreadable
                    ? LetterFault.Unreadable
                    : LetterFault.NotSigned;
            return new LetterVerdict([fault], null);
        }

        var judged = report
            .Signatures.Select(signature =>
                (Signature: signature, Faults: Judge(signature, organisationLevels[^1]))
            )
            .OrderBy(pair => pair.Faults.Count)
            .ToList();
        var best = judged[0];
        var edited = judged.Exists(pair => pair.Faults.Contains(LetterFault.EditedAfterSigning));
        var faults = edited
            ? best.Faults.Prepend(LetterFault.EditedAfterSigning).Distinct()
            : best.Faults;
        return new LetterVerdict([.. faults], best.Signature.Signer?.Name);
    }

    private static List<LetterFault> Judge(SignatureReport signature, string organisation)
    {
        var faults = new List<LetterFault>();
        if (
            signature.Integrity == Integrity.Broken
            || signature.Changes.Count > 0
            || signature.Has(FindingCatalogue.EditedAfterSigning)
        )
        {
            faults.Add(LetterFault.EditedAfterSigning);
        }

        if (
            signature.Has(FindingCatalogue.NoTimestamp)
            || signature.Has(FindingCatalogue.NoRevocationAndNoTimestamp)
        )
        {
            faults.Add(LetterFault.NoTimeStamp);
        }

        if (signature.Has(FindingCatalogue.Revoked))
        {
            faults.Add(LetterFault.CertificateRevoked);
        }

        if (signature.Has(FindingCatalogue.Expired))
        {
            faults.Add(LetterFault.CertificateExpired);
        }

        AddWhoSigned(faults, signature, organisation);
        if (faults.Count == 0 && signature.Indication != Indication.TotalPassed)
        {
            faults.Add(LetterFault.NotTrusted);
        }

        return faults;
    }

    private static void AddWhoSigned(
        List<LetterFault> faults,
        SignatureReport signature,
        string organisation
    )
    {
        if (
            signature.Kind == CertificateKind.Person
            || signature.Has(FindingCatalogue.PersonAsOrganisation)
        )
        {
            faults.Add(LetterFault.PersonalCertificate);
        }
        else if (
            signature.Signer is { } signer
            && VietnameseText.Fold(signer.Name) != VietnameseText.Fold(organisation)
        )
        {
            faults.Add(LetterFault.AnotherOrganisation);
        }
    }
}
