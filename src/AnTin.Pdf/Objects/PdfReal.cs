using System.Globalization;
using System.Text;

namespace AnTin.Pdf.Objects;

/// <summary>A real number. Its text has no exponent, because PDF knows none (7.3.3).</summary>
public sealed class PdfReal(double value) : PdfObject
{
    /// <summary>The number; what is not finite was taken as 0.</summary>
    public double Value { get; } = double.IsFinite(value) ? value : 0;

    public override bool Equals(object? obj) => obj is PdfReal other && other.Value.Equals(Value);

    public override int GetHashCode() => Value.GetHashCode();

    /// <summary>The shortest decimal text that reads back as the same number; always with a point.</summary>
    public override string ToString()
    {
        var text = Value.ToString("R", CultureInfo.InvariantCulture);
        var exponent = text.IndexOf('E', StringComparison.Ordinal);
        if (exponent >= 0)
        {
            text = WithoutExponent(
                text[..exponent],
                int.Parse(
                    text.AsSpan(exponent + 1),
                    NumberStyles.AllowLeadingSign,
                    CultureInfo.InvariantCulture
                )
            );
        }

        return text.Contains('.', StringComparison.Ordinal) ? text : text + ".0";
    }

    private static string WithoutExponent(string mantissa, int exponent)
    {
        var sign = mantissa.StartsWith('-') ? "-" : "";
        var digits = mantissa.TrimStart('-');
        var point = digits.IndexOf('.', StringComparison.Ordinal);
        var whole = (point < 0 ? digits.Length : point) + exponent;
        digits = digits.Replace(".", "", StringComparison.Ordinal);
        var text = new StringBuilder(sign);
        if (whole <= 0)
        {
            text.Append("0.").Append('0', -whole).Append(digits);
        }
        else if (whole >= digits.Length)
        {
            text.Append(digits).Append('0', whole - digits.Length);
        }
        else
        {
            text.Append(digits, 0, whole).Append('.').Append(digits, whole, digits.Length - whole);
        }

        return text.ToString();
    }
}
