using AnTin.Pki.Der;

namespace AnTin.Pki.Certificates;

/// <summary>
/// RFC 5280 §4.2.1.9:
/// <code>
/// BasicConstraints ::= SEQUENCE {
///     cA                 BOOLEAN DEFAULT FALSE,
///     pathLenConstraint  INTEGER (0..MAX) OPTIONAL }
/// </code>
/// </summary>
public sealed record BasicConstraints(bool IsAuthority, int? PathLength)
{
    internal static BasicConstraints Read(ref DerReader reader)
    {
        const string Field = "basicConstraints";
        var inside = reader.Sequence(Field);
        var authority = inside.Is(DerTag.Boolean) && inside.Boolean(Field);
        int? pathLength = inside.HasData
            ? inside.SmallInteger("basicConstraints.pathLenConstraint")
            : null;
        inside.Complete();
        return pathLength < 0
            ? throw reader.Broken(Field, "has a path length below zero.")
            : new BasicConstraints(authority, pathLength);
    }

    internal void Write(DerWriter writer)
    {
        using (writer.Sequence())
        {
            if (IsAuthority)
            {
                writer.Boolean(true);
            }

            if (PathLength is { } length)
            {
                writer.Integer(length);
            }
        }
    }
}
