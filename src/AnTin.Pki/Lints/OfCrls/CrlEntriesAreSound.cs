using AnTin.Pki.Revocation;

namespace AnTin.Pki.Lints.OfCrls;

/// <summary>
/// RFC 5280 §5.3: each certificate once; not revoked in the future; a reason that the standard knows, removeFromCRL
/// only in delta CRLs; an invalidity date not after the revocation.
/// </summary>
internal sealed class CrlEntriesAreSound : Lint<CrlUnderLint>
{
    public override string Source => "RFC 5280 §5.1.2.6, §5.3";

    public override IEnumerable<string> Check(CrlUnderLint subject)
    {
        foreach (var serial in subject.Crl.Repeated)
        {
            yield return $"Serial {serial} stands twice.";
        }

        foreach (var entry in subject.Crl.Entries)
        {
            if (entry.RevokedAt > subject.Crl.ThisUpdate)
            {
                yield return $"Serial {entry.Serial} is revoked at {entry.RevokedAt:u}, after thisUpdate.";
            }

            if (
                !Enum.IsDefined(entry.Reason)
                || (entry.Reason == RevocationReason.RemoveFromCrl && !subject.Crl.IsDelta)
            )
            {
                yield return $"Serial {entry.Serial} has reason {entry.Reason}.";
            }

            if (entry.InvalidityDate > entry.RevokedAt)
            {
                yield return $"Serial {entry.Serial} became invalid after it was revoked.";
            }
        }
    }
}
