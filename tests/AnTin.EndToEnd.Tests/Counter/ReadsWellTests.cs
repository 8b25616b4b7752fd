namespace AnTin.EndToEnd.Tests.Counter;

/// <summary>The look that every page gets finds what it is for.</summary>
[Collection(nameof(CounterSite))]
public sealed class ReadsWellTests(CounterSite site)
{
    [Theory]
    [InlineData("<img src='data:,'>", "image-alt")]
    [InlineData("<p style='color:#aaa;background:#fff'>mờ</p>", "color-contrast")]
    [InlineData("<p style='width:2000px;background:#fff'>rộng</p>", "text is cut")]
    public async Task Look_AtAFault_FindsIt(string fault, string name)
    {
        if (site.Browser is null)
        {
            return;
        }

        var page = await site.OpenAsync();
        await page.SetContentAsync(
            $"<!doctype html><html lang='vi'><head><title>Thử</title></head><body><main><h1>Thử</h1>{fault}</main></body></html>"
        );

        var found = await Record.ExceptionAsync(() => page.ShouldReadWellAsync());

        found.ShouldNotBeNull().Message.ShouldContain(name);
        await page.Context.CloseAsync();
    }
}
