using System.Net;
using System.Text.RegularExpressions;

namespace AnTin.TestKit;

/// <summary>
/// A visitor without a browser: opens a page, sends its form with the page's own token. Quick enough to be cut off in the
/// middle of an act, many times over.
/// </summary>
public sealed partial class FormVisitor : IDisposable
{
    private readonly HttpClient http;
    private readonly CookieContainer cookies = new();

    /// <param name="address">Of the site.</param>
    /// <param name="follows">Whether it goes where it is sent, as a browser does.</param>
    public FormVisitor(Uri address, bool follows = true) =>
        http = new HttpClient(
            new SocketsHttpHandler
            {
                CookieContainer = cookies,
                AllowAutoRedirect = follows,
                AutomaticDecompression = DecompressionMethods.All,
            },
            disposeHandler: true
        )
        {
            BaseAddress = address,
            Timeout = TimeSpan.FromSeconds(60),
        };

    /// <summary>For what a form does not do.</summary>
    public HttpClient Http => http;

    /// <summary>What the browser would send with its next request, as one header.</summary>
    public string CookieHeader => cookies.GetCookieHeader(http.BaseAddress!);

    public async Task SignInAsync(string login, string password)
    {
        var page = await SendAsync(
            "/account/login",
            "/account/login",
            [("Input.Mailbox", login), ("Input.Password", password)]
        );
        page.ShouldNotContain("name=\"Input.Password\"", customMessage: $"{login} is not let in");
    }

    public async Task<string> ReadAsync(string path)
    {
        using var answer = await http.GetAsync(path);
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadAsStringAsync();
    }

    /// <summary>Sends a form of <paramref name="page"/> to <paramref name="action"/> and returns what comes of it.</summary>
    public async Task<string> SendAsync(
        string page,
        string action,
        IEnumerable<(string Name, string Value)> fields
    )
    {
        using var form = await FormAsync(page, fields);
        return await TextAsync(action, form);
    }

    /// <summary>Sends a form and returns the answer itself.</summary>
    public async Task<HttpResponseMessage> PostAsync(
        string page,
        string action,
        params (string Name, string Value)[] fields
    )
    {
        using var form = await FormAsync(page, fields);
        return await http.PostAsync(action, form);
    }

    /// <summary>Sends a form whose answer is a file.</summary>
    public async Task<byte[]> DownloadAsync(
        string page,
        string action,
        IEnumerable<(string Name, string Value)> fields
    )
    {
        using var form = await FormAsync(page, fields);
        using var answer = await http.PostAsync(action, form);
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadAsByteArrayAsync();
    }

    public async Task<string> UploadAsync(string page, string action, string field, string file)
    {
        using var form = new MultipartFormDataContent();
        foreach (var (name, value) in await HiddenAsync(page))
        {
            form.Add(new StringContent(value), name);
        }

        form.Add(
            new ByteArrayContent(await File.ReadAllBytesAsync(file)),
            field,
            Path.GetFileName(file)
        );
        return await TextAsync(action, form);
    }

    /// <summary>Path of the page that the last form led to.</summary>
    public string Here { get; private set; } = "/";

    public void Dispose() => http.Dispose();

    private async Task<FormUrlEncodedContent> FormAsync(
        string page,
        IEnumerable<(string Name, string Value)> fields
    ) =>
        new(
            (await HiddenAsync(page))
                .Concat(fields)
                .Select(field => new KeyValuePair<string?, string?>(field.Name, field.Value))
        );

    private async Task<string> TextAsync(string action, HttpContent form)
    {
        using var answer = await http.PostAsync(action, form);
        Here = answer.RequestMessage!.RequestUri!.AbsolutePath;
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
    }

    /// <summary>The token and the version that the page's forms carry.</summary>
    private async Task<IReadOnlyList<(string Name, string Value)>> HiddenAsync(string page)
    {
        var text = await ReadAsync(page);
        return
        [
            .. Hidden()
                .Matches(text)
                .Select(match => match.Value)
                .Select(tag =>
                    (
                        Name: Name().Match(tag).Groups["text"].Value,
                        Value: WebUtility.HtmlDecode(Value().Match(tag).Groups["text"].Value)
                    )
                )
                .Where(field =>
                    field.Name is "__RequestVerificationToken" or "Version" or "version"
                )
                .DistinctBy(field => field.Name),
        ];
    }

    [GeneratedRegex("<input[^>]*type=\"hidden\"[^>]*>", RegexOptions.None, 1000)]
    private static partial Regex Hidden();

    [GeneratedRegex("name=\"(?<text>[^\"]*)\"", RegexOptions.None, 1000)]
    private static partial Regex Name();

    [GeneratedRegex("value=\"(?<text>[^\"]*)\"", RegexOptions.None, 1000)]
    private static partial Regex Value();
}
