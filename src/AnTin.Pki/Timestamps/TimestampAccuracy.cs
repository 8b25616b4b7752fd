using AnTin.Pki.Der;

namespace AnTin.Pki.Timestamps;

/// <summary>
/// How far the time may be from the truth, both ways. RFC 3161 §2.4.2:
/// <code>
/// Accuracy ::= SEQUENCE {
///     seconds     INTEGER OPTIONAL,
///     millis  [0] INTEGER (1..999) OPTIONAL,
///     micros  [1] INTEGER (1..999) OPTIONAL }
/// </code>
/// </summary>
internal static class TimestampAccuracy
{
    public static TimeSpan Read(ref DerReader reader)
    {
        const string Field = "accuracy";
        var inside = reader.Sequence(Field);
        var seconds = inside.Is(DerTag.Integer) ? inside.SmallInteger(Field) : 0;
        var millis = inside.Is(DerTag.Context(0))
            ? inside.SmallInteger(Field, DerTag.Context(0))
            : 0;
        var micros = inside.Is(DerTag.Context(1))
            ? inside.SmallInteger(Field, DerTag.Context(1))
            : 0;
        inside.Complete();
        if (seconds < 0 || millis is < 0 or > 999 || micros is < 0 or > 999)
        {
            throw reader.Broken(Field, "is negative, or holds more than 999 thousandths.");
        }

        return TimeSpan.FromSeconds(seconds) + TimeSpan.FromMicroseconds((millis * 1000) + micros);
    }

    public static void Write(DerWriter writer, TimeSpan accuracy)
    {
        using (writer.Sequence())
        {
            if ((long)accuracy.TotalSeconds is var seconds and > 0)
            {
                writer.Integer(seconds);
            }

            if (accuracy.Milliseconds > 0)
            {
                writer.Integer(accuracy.Milliseconds, DerTag.Context(0));
            }

            if (accuracy.Microseconds > 0)
            {
                writer.Integer(accuracy.Microseconds, DerTag.Context(1));
            }
        }
    }
}
