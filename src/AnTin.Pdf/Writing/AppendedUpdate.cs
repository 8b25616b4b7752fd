using System.Globalization;
using System.Text;
using AnTin.Pdf.Objects;
using AnTin.Pdf.Reading;

namespace AnTin.Pdf.Writing;

/// <summary>A file and its new last part. Reserved room can still be patched; everything else is final.</summary>
public sealed class AppendedUpdate
{
    private readonly byte[] appended;
    private readonly IReadOnlyDictionary<PdfObject, ReservedPlace> places;

    internal AppendedUpdate(
        PdfSource original,
        byte[] appended,
        IReadOnlyDictionary<PdfObject, ReservedPlace> places
    )
    {
        Original = original;
        this.appended = appended;
        this.places = places;
        Whole =
            original.Length == 0
                ? PdfSource.FromMemory(appended)
                : PdfSource.Join(original, PdfSource.FromMemory(appended));
    }

    /// <summary>The file before the update.</summary>
    public PdfSource Original { get; }

    /// <summary>The file with its new part. A view: later patches show in it.</summary>
    public PdfSource Whole { get; }

    /// <summary>The new bytes alone.</summary>
    public ReadOnlyMemory<byte> Appended => appended;

    /// <exception cref="KeyNotFoundException">The room was not part of this update.</exception>
    public ReservedPlace Place(PdfObject room) => places[room];

    /// <summary>Everything but the room: start and length of what is before it, start and length of what follows.</summary>
    public long[] RangesAround(ReservedBytes room)
    {
        var place = Place(room);
        return [0, place.Offset, place.End, Whole.Length - place.End];
    }

    /// <summary>Fills room with bytes; what is left over stays zero.</summary>
    /// <exception cref="ArgumentException">The bytes need more room than was reserved.</exception>
    public void Patch(ReservedBytes room, ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > room.Length)
        {
            throw new ArgumentException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{bytes.Length} bytes do not fit the room of {room.Length}."
                ),
                nameof(bytes)
            );
        }

        PatchText(Place(room).Offset + 1, Convert.ToHexStringLower(bytes));
    }

    /// <summary>Fills room with numbers; spaces fill what is left over.</summary>
    /// <exception cref="ArgumentException">Another count of numbers was reserved, or one is too long.</exception>
    public void Patch(ReservedNumbers room, params ReadOnlySpan<long> numbers)
    {
        if (numbers.Length != room.Count)
        {
            throw new ArgumentException(
                "The count of numbers is not the reserved one.",
                nameof(numbers)
            );
        }

        var text = new StringBuilder("[");
        foreach (var number in numbers)
        {
            text.Append(CultureInfo.InvariantCulture, $"{number} ");
        }

        text[^1] = ']';
        if (text.Length > room.Width)
        {
            throw new ArgumentException(
                "The numbers need more room than was reserved.",
                nameof(numbers)
            );
        }

        PatchText(Place(room).Offset, text.ToString().PadRight(room.Width));
    }

    /// <summary>Writes the whole file, piece by piece.</summary>
    public void WriteTo(Stream destination) => Whole.CopyTo(destination);

    /// <summary>The whole file in memory.</summary>
    public byte[] ToArray()
    {
        var file = new byte[Whole.Length];
        Whole.Read(0, file.AsSpan());
        return file;
    }

    private void PatchText(long offset, string text) =>
        Encoding.ASCII.GetBytes(text, appended.AsSpan((int)(offset - Original.Length)));
}
