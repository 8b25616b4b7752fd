using AnTin.Pdf.Filters;
using AnTin.Pdf.Objects;
using AnTin.Pdf.Reading;
using AnTin.Pdf.Writing;
using FsCheck;
using FsCheck.Fluent;

namespace AnTin.Pdf.Tests.Objects;

public class RoundTripTests
{
    private static readonly Config Quick = Config
        .QuickThrowOnFailure.WithMaxTest(200)
        .WithEndSize(30);

    [Fact]
    public void Write_ThenParse_IsIdentity() =>
        Check.One(
            Quick,
            Prop.ForAll(
                Arb.From(AnyObjects.Nested),
                value =>
                {
                    var writer = new ObjectWriter();
                    writer.Write(value);
                    writer.Text(" ");
                    var parser = new ObjectParser(writer.ToArray(), 0, PdfLimits.Default);
                    return value.Equals(parser.ReadObject());
                }
            )
        );

    [Theory]
    [InlineData(XrefStyle.Table)]
    [InlineData(XrefStyle.Stream)]
    public void Build_ThenRead_GivesTheSameObjects(XrefStyle style) =>
        Check.One(
            Quick.WithMaxTest(50),
            Prop.ForAll(
                Arb.From(AnyObjects.Nested.ArrayOf()),
                values =>
                {
                    var writer = new PdfFileWriter { Style = style };
                    var labels = values.Select(writer.Add).ToList();
                    var pages = writer.Add(PdfDictionary.Of(("Kids", PdfArray.Empty)));
                    var file = writer
                        .Build(writer.Add(PdfDictionary.Of(("Pages", pages))))
                        .ToArray();
                    return PdfDocument.TryRead(file, out var document, out _)
                        && labels
                            .Zip(values)
                            .All(pair => document.Latest.Load(pair.First).Equals(pair.Second));
                }
            )
        );

    [Fact]
    public void Update_ThenRead_KeepsOldRevisionAndShowsNew() =>
        Check.One(
            Quick.WithMaxTest(50),
            Prop.ForAll(
                Arb.From(AnyObjects.Nested),
                value =>
                {
                    PdfDocument.TryRead(SmallFiles.OnePage(), out var before, out _);
                    IncrementalUpdate.TryStart(before!, out var update, out _);
                    var label = update!.Add(value);
                    var whole = update.Build().ToArray();
                    return PdfDocument.TryRead(whole, out var after, out _)
                        && after.Revisions.Count == 2
                        && after.Latest.Load(label).Equals(value)
                        && after.Revisions[0].Load(label).IsNull
                        && after
                            .Latest.ChangedSince(after.Revisions[0])
                            .SequenceEqual([label.Number]);
                }
            )
        );

    [Fact]
    public void Flate_EncodeThenDecode_IsIdentity() =>
        Check.One(
            Quick,
            Prop.ForAll(
                ArbMap.Default.ArbFor<byte[]>(),
                bytes =>
                {
                    var output = new BoundedOutput(1 << 20);
                    return FlateFilter.Decode(FlateFilter.Encode(bytes), output)
                            == FilterOutcome.Whole
                        && output.Written.Span.SequenceEqual(bytes);
                }
            )
        );

    [Theory]
    [InlineData(0.1, "0.1")]
    [InlineData(1e-9, "0.000000001")]
    [InlineData(-1.5e20, "-150000000000000000000.0")]
    [InlineData(2.0, "2.0")]
    public void Real_Written_HasNoExponent(double value, string text) =>
        new PdfReal(value).ToString().ShouldBe(text);

    [Theory]
    [InlineData("D:20260429093000+07'00'", "2026-04-29T09:30:00+07:00")]
    [InlineData("D:20260429093000Z", "2026-04-29T09:30:00+00:00")]
    [InlineData("D:2026", "2026-01-01T00:00:00+00:00")]
    [InlineData("20260429", "2026-04-29T00:00:00+00:00")]
    public void Date_Parsed_IsThatMoment(string text, string expected)
    {
        PdfDate.TryParse(text, out var at).ShouldBeTrue();

        at.ToString("yyyy-MM-ddTHH:mm:sszzz", System.Globalization.CultureInfo.InvariantCulture)
            .ShouldBe(expected);
    }

    [Theory]
    [InlineData("D:20261329093000Z")]
    [InlineData("")]
    [InlineData("hello")]
    [InlineData("D:20260101000000+99'00'")]
    public void Date_OfNoCalendar_IsRefused(string text) =>
        PdfDate.TryParse(text, out _).ShouldBeFalse();

    [Theory]
    [InlineData("Chữ ký số")]
    [InlineData("plain")]
    [InlineData("(a\\b)")]
    public void Text_ThereAndBack_IsTheSame(string text) =>
        PdfString.FromText(text).ToText().ShouldBe(text);
}
