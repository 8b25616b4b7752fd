using AnTin.CentralSigning.Tests.World;
using AnTin.TestKit;
using Microsoft.Playwright;

namespace AnTin.EndToEnd.Tests.Subscriber;

/// <summary>A subscriber: brings a document, takes the signed file away.</summary>
internal static class SigningSteps
{
    public static Task ChooseFileAsync(this IPage page, string name) =>
        page.Locator("input[type=file]")
            .SetInputFilesAsync(
                new FilePayload
                {
                    Name = name,
                    MimeType = "application/pdf",
                    Buffer = SamplePdf.TwoPages(),
                }
            );

    /// <summary>The name under which the signed file is given, and what an outside tool says of it.</summary>
    public static async Task<(string Name, string Said)> AskOfSignedAsync(
        this IPage page,
        string tool,
        Func<string, string[]> arguments
    )
    {
        var (name, bytes) = await page.DownloadAsync(
            page.GetByRole(AriaRole.Link, new() { Name = "Tải tệp đã ký" })
        );
        var path = Path.Combine(Path.GetTempPath(), $"{Path.GetRandomFileName()}.pdf");
        await File.WriteAllBytesAsync(path, bytes);
        var answer = await OutsideTool.RunAsync(tool, arguments(path));
        File.Delete(path);
        return (name, answer.Output);
    }
}
