namespace AnTin.Pki.Signing;

/// <summary>
/// Remembers the last answer to "did this key sign it?" of one immutable structure. Paths are walked several times for
/// one verdict, and a P-384 signature costs a millisecond. Several threads may ask: they see a whole answer or none.
/// </summary>
internal sealed class SignatureMemory
{
    private Answer? last;

    private sealed record Answer(PublicKeyInfo Key, bool Signed);

    public bool Ask(PublicKeyInfo key, Func<PublicKeyInfo, bool> check)
    {
        var known = last;
        if (known is not null && known.Key.Encoded.Span.SequenceEqual(key.Encoded.Span))
        {
            return known.Signed;
        }

        var answer = new Answer(key, check(key));
        last = answer;
        return answer.Signed;
    }
}
