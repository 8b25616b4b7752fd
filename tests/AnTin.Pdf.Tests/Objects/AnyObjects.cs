using AnTin.Pdf.Objects;
using FsCheck;
using FsCheck.Fluent;

namespace AnTin.Pdf.Tests.Objects;

/// <summary>Objects of every kind, nested, with names and strings of any bytes.</summary>
internal static class AnyObjects
{
    private static readonly Gen<byte[]> Bytes = Gen.Choose(0, 255)
        .Select(value => (byte)value)
        .ArrayOf();

    private static readonly Gen<string> Names = Gen.Choose(0, 255)
        .Select(value => (char)value)
        .ArrayOf()
        .Select(letters => new string(letters));

    private static readonly Gen<PdfObject> Leaves = Gen.OneOf(
        Gen.Constant<PdfObject>(PdfBoolean.True),
        Gen.Constant<PdfObject>(PdfBoolean.False),
        ArbMap.Default.GeneratorFor<long>().Select(value => (PdfObject)new PdfInteger(value)),
        ArbMap
            .Default.GeneratorFor<NormalFloat>()
            .Select(value => (PdfObject)new PdfReal(value.Get)),
        Names.Select(name => (PdfObject)new PdfName(name)),
        Bytes.Select(bytes => (PdfObject)new PdfString(bytes)),
        Bytes.Select(bytes => (PdfObject)new PdfString(bytes, isHex: true)),
        Gen.Choose(0, 9_999)
            .SelectMany(number =>
                Gen.Choose(0, 99)
                    .Select(generation => (PdfObject)new PdfReference(number, generation))
            )
    );

    public static Gen<PdfObject> Nested { get; } = Gen.Sized(OfSize);

    private static Gen<PdfObject> OfSize(int size)
    {
        if (size < 2)
        {
            return Leaves;
        }

        var inner = OfSize(size / 3);
        return Gen.OneOf(
            Leaves,
            inner.ArrayOf().Select(items => (PdfObject)PdfArray.Of(items)),
            Names
                .SelectMany(name => inner.Select(value => KeyValuePair.Create(name, value)))
                .ArrayOf()
                .Select(entries => (PdfObject)new PdfDictionary(entries))
        );
    }
}
