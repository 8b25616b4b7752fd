using AnTin.Pdf.Images;

namespace AnTin.Pdf.Tests.Images;

public class PngReaderTests
{
    [Fact]
    public void TryRead_ColourWithAlpha_TakesThemApart()
    {
        byte[] samples = [1, 2, 3, 255, 4, 5, 6, 0, 7, 8, 9, 128, 10, 11, 12, 64];

        PngReader
            .TryRead(PngFiles.Write(2, 2, 6, samples), out var picture, out var error)
            .ShouldBeTrue(error?.ToString());

        picture.Components.ShouldBe(3);
        picture.Pixels.ShouldBe([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
        picture.Alpha.ShouldBe([255, 0, 128, 64]);
    }

    [Fact]
    public void TryRead_GreyWithAlpha_TakesThemApart()
    {
        PngReader
            .TryRead(PngFiles.Write(1, 2, 4, [9, 255, 8, 7]), out var picture, out _)
            .ShouldBeTrue();

        picture!.Pixels.ShouldBe([9, 8]);
        picture.Alpha.ShouldBe([255, 7]);
    }

    [Fact]
    public void TryRead_Palette_GivesItsColours()
    {
        var file = PngFiles.Write(2, 1, 3, [1, 0], ("PLTE", [1, 2, 3, 4, 5, 6]), ("tRNS", [50]));

        PngReader.TryRead(file, out var picture, out _).ShouldBeTrue();

        picture!.Pixels.ShouldBe([4, 5, 6, 1, 2, 3]);
        picture.Alpha.ShouldBe([255, 50]);
    }

    [Fact]
    public void TryRead_IndexOutsidePalette_IsRefused()
    {
        PngReader
            .TryRead(PngFiles.Write(1, 1, 3, [2], ("PLTE", [1, 2, 3])), out _, out var error)
            .ShouldBeFalse();

        error!.Section.ShouldBe("PLTE");
    }

    [Fact]
    public void TryRead_HugeSize_IsRefusedBeforeUnpacking()
    {
        var file = PngFiles.Write(1, 1, 0, [0]);
        file[16] = 0x7F;
        file[20] = 0x7F;

        PngReader.TryRead(file, out _, out var error).ShouldBeFalse();

        error!.Section.ShouldBe("IHDR");
    }
}
