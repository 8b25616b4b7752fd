using System.Net;
using AnTin.TestKit.Demo;

namespace AnTin.Registration.Bench;

/// <summary>A browser without scripts: cookies and pages, nothing drawn.</summary>
internal sealed class Visitor : IDisposable
{
    private readonly HttpClient http;

    public Visitor(Uri address)
    {
        http = new HttpClient(
            new SocketsHttpHandler
            {
                CookieContainer = new CookieContainer(),
                AutomaticDecompression = DecompressionMethods.All,
                AllowAutoRedirect = false,
            }
        )
        {
            BaseAddress = address,
        };
    }

    public async Task SignInAsync(DemoAccount account)
    {
        await SendAsync(
            "account/login",
            [new("Input.Mailbox", account.Login), new("Input.Password", account.Password!)]
        );
    }

    /// <summary>Fills and sends the form of a page.</summary>
    /// <returns>Where the answer leads; a page that came back with a fault is a failure of the bench.</returns>
    public async Task<string> SendAsync(
        string page,
        IEnumerable<KeyValuePair<string, string>> fields
    )
    {
        using var body = new FormUrlEncodedContent([
            .. fields,
            new("__RequestVerificationToken", TokenOf(await ReadAsync(page))),
        ]);
        return await LeadAsync(page, body);
    }

    public async Task<string> SendFileAsync(string page, string field, byte[] file)
    {
        using var token = new StringContent(TokenOf(await ReadAsync(page)));
        using var content = new ByteArrayContent(file);
        using var body = new MultipartFormDataContent();
        body.Add(token, "__RequestVerificationToken");
        body.Add(content, field, "list.xlsx");
        return await LeadAsync(page, body);
    }

    public async Task<string> ReadAsync(string page) => await http.GetStringAsync(page);

    private async Task<string> LeadAsync(string page, HttpContent body)
    {
        using var answer = await http.PostAsync(page, body);
        return answer.StatusCode == HttpStatusCode.Redirect
            ? answer.Headers.Location!.ToString()
            : throw new InvalidOperationException(
                $"/{page} answered {(int)answer.StatusCode}:\n{await answer.Content.ReadAsStringAsync()}"
            );
    }

    /// <summary>The whole page; anything but 200 is a failure of the bench, not a fast answer.</summary>
    public async Task OpenAsync(string page)
    {
        using var answer = await http.GetAsync(page);
        if (answer.StatusCode != HttpStatusCode.OK)
        {
            throw new InvalidOperationException($"/{page} answered {(int)answer.StatusCode}");
        }

        await answer.Content.ReadAsByteArrayAsync();
    }

    public void Dispose() => http.Dispose();

    private static string TokenOf(string form)
    {
        const string Value = "value=\"";
        var field = form.IndexOf("__RequestVerificationToken", StringComparison.Ordinal);
        var start = form.IndexOf(Value, field, StringComparison.Ordinal) + Value.Length;
        return form[start..form.IndexOf('"', start)];
    }
}
