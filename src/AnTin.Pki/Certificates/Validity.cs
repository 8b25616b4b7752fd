using System.Globalization;
using AnTin.Pki.Der;

namespace AnTin.Pki.Certificates;

/// <summary>
/// RFC 5280 §4.1.2.5: "the period of time from notBefore through notAfter, inclusive".
/// <code>
/// Validity ::= SEQUENCE { notBefore Time, notAfter Time }
/// </code>
/// Because both ends count, a period of n ends one second before <c>notBefore + n</c>. That second is taken here and
/// nowhere else.
/// </summary>
public readonly record struct Validity(DateTimeOffset NotBefore, DateTimeOffset NotAfter)
{
    private static readonly TimeSpan LastSecond = TimeSpan.FromSeconds(1);

    /// <summary>How long it lasts, both ends included.</summary>
    public TimeSpan Length => NotAfter - NotBefore + LastSecond;

    /// <summary>A period of whole days: a profile "5Y" is 1,825 of them.</summary>
    public static Validity ForDays(DateTimeOffset notBefore, int days)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(days, 1);
        return Until(notBefore, start => start.AddDays(days));
    }

    /// <summary>A period of calendar years: one that starts on 29 February ends with 27 February of a common year.</summary>
    public static Validity ForYears(DateTimeOffset notBefore, int years)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(years, 1);
        return Until(notBefore, start => start.AddYears(years));
    }

    public bool Contains(DateTimeOffset at) => at >= NotBefore && at < NotAfter + LastSecond;

    public bool IsWithin(Validity outer) =>
        NotBefore >= outer.NotBefore && NotAfter <= outer.NotAfter;

    internal static Validity Read(ref DerReader reader, string field)
    {
        var inside = reader.Sequence(field);
        var validity = new Validity(
            inside.Time("validity.notBefore"),
            inside.Time("validity.notAfter")
        );
        inside.Complete();
        return validity;
    }

    public void Write(DerWriter writer)
    {
        using (writer.Sequence())
        {
            writer.Time(NotBefore);
            writer.Time(NotAfter);
        }
    }

    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{NotBefore.UtcDateTime:yyyy-MM-dd HH:mm:ss}Z – {NotAfter.UtcDateTime:yyyy-MM-dd HH:mm:ss}Z"
        );

    private static Validity Until(
        DateTimeOffset notBefore,
        Func<DateTimeOffset, DateTimeOffset> after
    )
    {
        var start = notBefore.ToUniversalTime();
        start = start.AddTicks(-(start.Ticks % TimeSpan.TicksPerSecond));
        return new Validity(start, after(start) - LastSecond);
    }
}
