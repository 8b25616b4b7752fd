using AnTin.Pki.Der;

namespace AnTin.Pki.Names;

/// <summary>RFC 5280 §4.1.2.4: a SET of attributes; in practice, and in all we write, of one.</summary>
public sealed record RelativeDistinguishedName(IReadOnlyList<NameAttribute> Attributes)
{
    private const int MostAttributes = 64;

    /// <summary>The reader stands inside the SET.</summary>
    internal static RelativeDistinguishedName Read(ref DerReader set, string field)
    {
        var attributes = new List<NameAttribute>(1);
        do
        {
            attributes.Add(NameAttribute.Read(ref set, field));
        } while (set.HasData && attributes.Count < MostAttributes);

        set.Complete();
        return new RelativeDistinguishedName(attributes);
    }

    internal void Write(DerWriter writer)
    {
        using (writer.Set())
        {
            foreach (var attribute in Attributes)
            {
                attribute.Write(writer);
            }
        }
    }

    public override string ToString() => string.Join(" + ", Attributes);
}
