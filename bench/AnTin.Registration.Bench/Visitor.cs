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
        var form = await http.GetStringAsync("account/login");
        using var body = new FormUrlEncodedContent([
            new("Input.Mailbox", account.Login),
            new("Input.Password", account.Password),
            new("__RequestVerificationToken", TokenOf(form)),
        ]);
        using var answer = await http.PostAsync("account/login", body);
        if (answer.StatusCode != HttpStatusCode.Redirect)
        {
            throw new InvalidOperationException(
                $"{account.Login} could not sign in: {answer.StatusCode}"
            );
        }
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
