using AnTin.Pdf.Objects;

namespace AnTin.Pdf.Writing;

/// <summary>
/// Room for an array of integers known only after the file is written, such as offsets into it. Each instance is one
/// place in one file.
/// </summary>
/// <param name="count">How many numbers, each of up to <see cref="Digits"/> digits.</param>
public sealed class ReservedNumbers(int count) : PdfObject
{
    /// <summary>Digits of one number: offsets below a million million.</summary>
    public const int Digits = 12;

    /// <summary>How many numbers.</summary>
    public int Count { get; } = count;

    /// <summary>The length of the text, brackets included.</summary>
    public int Width => (Count * (Digits + 1)) + 1;
}
