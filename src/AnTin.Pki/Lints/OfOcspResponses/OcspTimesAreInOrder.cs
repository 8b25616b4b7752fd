namespace AnTin.Pki.Lints.OfOcspResponses;

/// <summary>
/// RFC 6960 §2.4, RFC 5019 §2.2.4: thisUpdate not after producedAt, nextUpdate present, later, and not too far ahead
/// (T10), not beyond the responder's own term.
/// </summary>
internal sealed class OcspTimesAreInOrder : Lint<OcspUnderLint>
{
    public override string Source => "RFC 6960 §2.4, RFC 5019 §2.2.4, T10";

    public override IEnumerable<string> Check(OcspUnderLint subject)
    {
        var response = subject.Response;
        foreach (var one in response.Responses)
        {
            if (one.ThisUpdate > response.ProducedAt)
            {
                yield return $"thisUpdate {one.ThisUpdate:u} is after producedAt {response.ProducedAt:u}.";
            }

            if (one.NextUpdate is not { } next || next <= one.ThisUpdate)
            {
                yield return "nextUpdate is missing, or not later than thisUpdate.";
                continue;
            }

            if (next - one.ThisUpdate > subject.LongestLife)
            {
                yield return $"It lives {next - one.ThisUpdate}; {subject.LongestLife} are allowed.";
            }

            if (
                response.Certificates.FirstOrDefault(response.NamesResponder)?.Validity.NotAfter
                < next
            )
            {
                yield return "It outlives the responder's certificate.";
            }
        }
    }
}
