using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;

namespace AnTin.EndToEnd.Tests.WholeService;

/// <summary><c>POST /api/validate</c> as a program would call it, and what its description promises.</summary>
[Collection(nameof(WholeSite))]
public sealed class ValidationApiTests(WholeSite site)
{
    [Fact]
    public async Task SignedFile_AsBody_GetsItsVerdictInTheDescribedShape()
    {
        if (site.Browser is null)
        {
            return;
        }

        using var http = new HttpClient { BaseAddress = site.Demo.Address };
        using var answer = await http.PostAsync(
            "api/validate?name=b%C3%A0i.pdf",
            await BodyAsync("teacherDocumentSigned")
        );

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        using var report = await JsonAsync(answer);
        report.RootElement.GetProperty("file").GetString().ShouldBe("bài.pdf");
        report.RootElement.GetProperty("conclusion").GetString().ShouldBe("TOTAL-PASSED");
        using var description = JsonDocument.Parse(await http.GetStringAsync("api/openapi.json"));
        var schemas = description.RootElement.GetProperty("components").GetProperty("schemas");
        HasExactly(report.RootElement, schemas.GetProperty("Report"));
        HasExactly(
            report.RootElement.GetProperty("signatures")[0],
            schemas.GetProperty("Signature")
        );
    }

    [Theory]
    [InlineData("application/xml", true)]
    [InlineData("application/xml;q=0.5, application/json", false)]
    [InlineData("*/*", false)]
    public async Task SignedFile_ForWhomXmlIsDearest_GetsTheEtsiReport(string accept, bool xml)
    {
        if (site.Browser is null)
        {
            return;
        }

        using var http = new HttpClient { BaseAddress = site.Demo.Address };
        http.DefaultRequestHeaders.Add("Accept", accept);
        using var answer = await http.PostAsync(
            "api/validate",
            await BodyAsync("teacherDocumentSigned")
        );

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe(
            xml ? "application/xml" : "application/json"
        );
        var text = await answer.Content.ReadAsStringAsync();
        text.Contains("urn:etsi:019102:mainindication:total-passed", StringComparison.Ordinal)
            .ShouldBe(xml);
    }

    [Fact]
    public async Task DetachedSignature_WithItsContent_IsChecked()
    {
        if (site.Browser is null)
        {
            return;
        }

        var signed = site.Demo.Scratch("api.xades");
        var content = site.Demo.PathOf("root");
        var made = await site.Demo.RunAsync([
            "sign",
            "xml",
            content,
            signed,
            "--packaging",
            "detached",
            "--p12",
            site.Demo.PathOf("organisationPkcs12"),
            "--password-file",
            site.Demo.PathOf("pkcs12PasswordFile"),
            "--level",
            "B-T",
            "--tsa",
            site.Demo.Door("tsa"),
        ]);
        made.ExitCode.ShouldBe(0, made.Both);
        using var http = new HttpClient { BaseAddress = site.Demo.Address };
        using var form = new MultipartFormDataContent
        {
            { new ByteArrayContent(await File.ReadAllBytesAsync(signed)), "file", "api.xades" },
            { new ByteArrayContent(await File.ReadAllBytesAsync(content)), "content", "root.pem" },
        };

        using var answer = await http.PostAsync("api/validate", form);

        using var report = await JsonAsync(answer);
        report.RootElement.GetProperty("format").GetString().ShouldBe("XAdES");
        report.RootElement.GetProperty("conclusion").GetString().ShouldBe("TOTAL-PASSED");
    }

    [Theory]
    [InlineData("")]
    [InlineData("garbage")]
    public async Task WhatIsNoSignedFile_IsSaidInBothLanguages(string body)
    {
        if (site.Browser is null)
        {
            return;
        }

        using var http = new HttpClient { BaseAddress = site.Demo.Address };
        using var answer = await http.PostAsync("api/validate", new StringContent(body));

        using var said = await JsonAsync(answer);
        if (body.Length == 0)
        {
            answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
            said.RootElement.GetProperty("code").GetString().ShouldBe("API-EMPTY");
            said.RootElement.GetProperty("sentences")
                .GetProperty("en")
                .GetString()!
                .ShouldContain("file");
        }
        else
        {
            said.RootElement.GetProperty("conclusion").GetString().ShouldBe("UNREADABLE");
        }
    }

    [Fact]
    public async Task FormInACharsetThatNobodyReads_IsRefused()
    {
        if (site.Browser is null)
        {
            return;
        }

        using var body = new ByteArrayContent("a=b"u8.ToArray());
        body.Headers.TryAddWithoutValidation(
            "Content-Type",
            "application/x-www-form-urlencoded; charset=utf-7"
        );

        await ShouldRefuseAsync(body, HttpStatusCode.BadRequest, "API-BROKEN-FORM");
    }

    [Fact]
    public async Task FormLargerThanTheServerTakes_IsRefused()
    {
        if (site.Browser is null)
        {
            return;
        }

        using var form = new MultipartFormDataContent
        {
            { new ByteArrayContent(new byte[70_000_000]), "file", "a.pdf" },
        };

        await ShouldRefuseAsync(form, HttpStatusCode.RequestEntityTooLarge, "API-TOO-LARGE");
    }

    [Theory]
    [InlineData("file")]
    [InlineData("content")]
    public async Task SecondFileOfOneField_IsRefusedRatherThanLeftOut(string field)
    {
        if (site.Browser is null)
        {
            return;
        }

        using var form = new MultipartFormDataContent
        {
            { await BodyAsync("teacherDocumentSigned"), "file", "a.pdf" },
            { await BodyAsync("root"), "content", "root.pem" },
            { await BodyAsync("root"), field, "b.pdf" },
        };

        await ShouldRefuseAsync(form, HttpStatusCode.BadRequest, "API-ONE-FILE");
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(375)]
    public async Task Page_OfTheApi_ReadsWell(int width)
    {
        if (site.Browser is null)
        {
            return;
        }

        var page = await site.OpenAsync(width: width);
        await page.GotoAsync("/api");
        await page.ShouldReadWellAsync();
        await page.Context.CloseAsync();
    }

    private async Task ShouldRefuseAsync(HttpContent body, HttpStatusCode status, string code)
    {
        using var http = new HttpClient { BaseAddress = site.Demo.Address };
        using var request = new HttpRequestMessage(HttpMethod.Post, "api/validate");
        request.Content = body;
        request.Headers.ExpectContinue = true;
        using var answer = await http.SendAsync(request);

        answer.StatusCode.ShouldBe(status);
        using var said = await JsonAsync(answer);
        said.RootElement.GetProperty("code").GetString().ShouldBe(code);
    }

    private async Task<ByteArrayContent> BodyAsync(string name)
    {
        var body = new ByteArrayContent(await File.ReadAllBytesAsync(site.Demo.PathOf(name)));
        body.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        return body;
    }

    private static async Task<JsonDocument> JsonAsync(HttpResponseMessage answer) =>
        JsonDocument.Parse(await answer.Content.ReadAsStringAsync());

    /// <summary>All that the description promises, and nothing that it does not name.</summary>
    private static void HasExactly(JsonElement value, JsonElement schema)
    {
        var names = value.EnumerateObject().Select(one => one.Name).ToList();
        foreach (var promised in schema.GetProperty("required").EnumerateArray())
        {
            names.ShouldContain(promised.GetString()!);
        }

        names.ShouldBeSubsetOf(
            schema.GetProperty("properties").EnumerateObject().Select(one => one.Name)
        );
    }
}
