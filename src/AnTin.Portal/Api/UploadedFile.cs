using AnTin.DesignSystem.Requests;
using Microsoft.AspNetCore.Http;

namespace AnTin.Portal.Api;

/// <summary>A file that a program sent: as the body itself, or in a form beside the content of a detached signature.</summary>
/// <param name="Name">As the program calls it, without folders.</param>
/// <param name="Content">The signed file.</param>
/// <param name="Detached">What a detached signature was made for.</param>
/// <param name="Fault">Set when there is nothing to check.</param>
internal sealed record UploadedFile(
    string Name,
    ReadOnlyMemory<byte> Content,
    ReadOnlyMemory<byte>? Detached,
    IResult? Fault
)
{
    private const int Block = 81_920;

    private static readonly string[] Fields = ["file", "content"];

    public static async Task<UploadedFile> ReadAsync(
        HttpRequest request,
        int most,
        CancellationToken cancellation
    )
    {
        if (!request.HasFormContentType)
        {
            return await ReadBodyAsync(request, most, cancellation) is { } body
                ? Of(request.Query["name"].ToString(), body, null)
                : Failed(ApiFault.TooLarge(most / 1_000_000));
        }

        var (form, fault) = await ReadFormAsync(request, cancellation);
        if (form is null)
        {
            return Failed(fault!);
        }

        foreach (var field in Fields)
        {
            if (form.Files.GetFiles(field).Count is > 1 and var count)
            {
                return Failed(ApiFault.Several(field, count));
            }
        }

        if (form.Files["file"] is not { } file)
        {
            return Failed(ApiFault.Empty());
        }

        await using var stream = file.OpenReadStream();
        var content = await ReadAsync(stream, most, cancellation);
        byte[]? detached = null;
        if (form.Files["content"] is { } beside)
        {
            await using var second = beside.OpenReadStream();
            detached = await ReadAsync(second, most, cancellation);
        }

        return content is null || (detached is null && form.Files["content"] is not null)
            ? Failed(ApiFault.TooLarge(most / 1_000_000))
            : Of(file.FileName, content, detached);
    }

    /// <summary>
    /// Or why not: larger than the server takes of any form, no boundary (RFC 7578 §4.1), cut short, or in a charset that is
    /// not read here (UTF-7).
    /// </summary>
    private static async Task<(IFormCollection? Form, IResult? Fault)> ReadFormAsync(
        HttpRequest request,
        CancellationToken cancellation
    )
    {
        try
        {
            return (await request.ReadFormAsync(cancellation), null);
        }
        catch (BadHttpRequestException fault)
            when (fault.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return (null, ApiFault.FormTooLarge(FormReading.MostMegabytes(request.HttpContext)));
        }
        catch (Exception fault)
            when (fault
                    is InvalidDataException
                        or NotSupportedException
                        or IOException
                        and not BadHttpRequestException
            )
        {
            return (null, ApiFault.BrokenForm());
        }
    }

    /// <summary>Null beyond the limit, the server's or ours.</summary>
    private static async Task<byte[]?> ReadBodyAsync(
        HttpRequest request,
        int most,
        CancellationToken cancellation
    )
    {
        try
        {
            return await ReadAsync(request.Body, most, cancellation);
        }
        catch (BadHttpRequestException fault)
            when (fault.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return null;
        }
    }

    private static UploadedFile Of(string name, byte[] content, byte[]? detached) =>
        content.Length == 0
            ? Failed(ApiFault.Empty())
            : new(
                Path.GetFileName(name),
                content,
                detached is null ? (ReadOnlyMemory<byte>?)null : detached,
                null
            );

    public static UploadedFile Failed(IResult fault) => new("", default, null, fault);

    /// <summary>Null beyond the limit.</summary>
    private static async Task<byte[]?> ReadAsync(
        Stream stream,
        int most,
        CancellationToken cancellation
    )
    {
        using var content = new MemoryStream();
        var block = new byte[Block];
        while (await stream.ReadAsync(block, cancellation) is > 0 and var count)
        {
            if (content.Length + count > most)
            {
                return null;
            }

            content.Write(block.AsSpan(0, count));
        }

        return content.ToArray();
    }
}
