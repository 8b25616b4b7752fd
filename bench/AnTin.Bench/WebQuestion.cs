using System.Net.Http.Headers;

namespace AnTin.Bench;

/// <summary>One request, asked again and again: a GET, or a POST where it has a body.</summary>
internal sealed record WebQuestion(string Url, string? Type = null, byte[]? Body = null)
{
    /// <summary>How many octets the answer to it has.</summary>
    public async Task<int> LengthAsync()
    {
        using var http = new HttpClient();
        if (Body is null)
        {
            return (await http.GetByteArrayAsync(Url)).Length;
        }

        using var content = new ByteArrayContent(Body);
        content.Headers.ContentType = new MediaTypeHeaderValue(Type!);
        using var response = await http.PostAsync(Url, content);
        response.EnsureSuccessStatusCode();
        return (await response.Content.ReadAsByteArrayAsync()).Length;
    }
}
