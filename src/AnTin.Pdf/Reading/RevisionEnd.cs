namespace AnTin.Pdf.Reading;

/// <summary>Finds the <c>%%EOF</c> that closes a section.</summary>
internal static class RevisionEnd
{
    /// <summary>Between a trailer and its marker stand only <c>startxref</c>, a number and white space.</summary>
    private const int Reach = 1024;

    public static (long MarkerEnd, long EndOffset) Find(long sectionEnd, ObjectLoader loader)
    {
        var near = loader.Source.Read(sectionEnd, Reach).Span;
        var place = near.IndexOf("%%EOF"u8);
        if (place < 0)
        {
            return (sectionEnd, sectionEnd);
        }

        var markerEnd = sectionEnd + place + 5;
        var line = near[(place + 5)..] switch
        {
            [(byte)'\r', (byte)'\n', ..] => 2,
            [(byte)'\r' or (byte)'\n', ..] => 1,
            _ => 0,
        };
        return (markerEnd, markerEnd + line);
    }
}
