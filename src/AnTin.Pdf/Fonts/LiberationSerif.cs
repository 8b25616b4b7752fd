namespace AnTin.Pdf.Fonts;

/// <summary>The four faces that letters are printed with: the measures of Times New Roman (see <c>Liberation/README.md</c>).</summary>
public static class LiberationSerif
{
    private static readonly Lazy<TrueTypeFont>[] Faces =
    [
        .. Enum.GetValues<FontFace>().Select(face => new Lazy<TrueTypeFont>(() => Load(face))),
    ];

    /// <summary>The face, read once for the whole process. SIL Open Font License 1.1; the metrics are those of Times New Roman.</summary>
    public static TrueTypeFont Face(FontFace face) => Faces[(int)face].Value;

    private static TrueTypeFont Load(FontFace face)
    {
        using var resource =
            typeof(LiberationSerif).Assembly.GetManifestResourceStream(
                $"AnTin.Pdf.LiberationSerif-{face}.ttf"
            )
            ?? throw new InvalidOperationException(
                $"The font face {face} is not embedded in the assembly."
            );
        var bytes = new byte[resource.Length];
        resource.ReadExactly(bytes);
        return TrueTypeFont.TryRead(bytes, out var font, out var error)
            ? font
            : throw new InvalidOperationException(
                $"The embedded font face {face} is broken: {error}"
            );
    }
}
