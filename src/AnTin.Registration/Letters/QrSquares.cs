using QRCoder;

namespace AnTin.Registration.Letters;

/// <summary>QR codes as rows of dark modules, for drawing. The quiet zone is left to the layout.</summary>
internal static class QrSquares
{
    /// <summary>Modules of quiet zone that QRCoder adds on every side.</summary>
    private const int QuietZone = 4;

    public static IReadOnlyList<IReadOnlyList<bool>> Of(string text)
    {
        using var generator = new QRCodeGenerator();
        using var data = generator.CreateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var side = data.ModuleMatrix.Count - (2 * QuietZone);
        return
        [
            .. data
                .ModuleMatrix.Skip(QuietZone)
                .Take(side)
                .Select(row =>
                    (IReadOnlyList<bool>)[.. row.Cast<bool>().Skip(QuietZone).Take(side)]
                ),
        ];
    }

    /// <summary>A PNG picture with its quiet zone, for formats that know no vectors.</summary>
    public static byte[] Png(string text)
    {
        using var generator = new QRCodeGenerator();
        using var data = generator.CreateQrCode(text, QRCodeGenerator.ECCLevel.M);
        using var code = new PngByteQRCode(data);
        return code.GetGraphic(8);
    }
}
