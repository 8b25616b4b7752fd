namespace AnTin.Pki.Names;

/// <summary>RFC 5280 §4.1.2.4: a SET of attributes; in practice, and in all we write, of one.</summary>
public sealed record RelativeDistinguishedName(IReadOnlyList<NameAttribute> Attributes)
{
    public override string ToString() => string.Join(" + ", Attributes);
}
