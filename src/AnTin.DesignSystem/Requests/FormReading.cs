using AnTin.Platform.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Primitives;

namespace AnTin.DesignSystem.Requests;

/// <summary>Reads a form before anybody else does, so that one that cannot be read has one answer everywhere.</summary>
public static class FormReading
{
    /// <summary>What is taken in and thrown away of a body that is too large, so that its sender hears the answer. Bytes.</summary>
    private const long MostDiscarded = 256L * 1024 * 1024;

    /// <summary>
    /// Null when the form was read or the request has none; else the status of the answer: 413 with a
    /// <see cref="TooLargeBody"/> for the error page, 408 for a sender that is too slow, 503 for one whose turn does not
    /// come (<see cref="UploadGate"/>), 400 for a form that is broken,
    /// is written in a charset that is not read here, or holds what <see cref="PlainText"/> does not take.
    /// </summary>
    public static async Task<int?> TryReadAsync(HttpContext context)
    {
        var request = context.Request;
        if (!IsPlain(request.Query))
        {
            return StatusCodes.Status400BadRequest;
        }
        if (!request.HasFormContentType)
        {
            return null;
        }
        using var upload = await EnterAsync(context);
        if (upload is null)
        {
            context.Response.Headers.RetryAfter = "60";
            return StatusCodes.Status503ServiceUnavailable;
        }

        return await TryReadAsync(context, upload);
    }

    private static ValueTask<Upload?> EnterAsync(HttpContext context) =>
        context.RequestServices.GetRequiredService<UploadGate>().EnterAsync(context);

    private static async Task<int?> TryReadAsync(HttpContext context, Upload upload)
    {
        var request = context.Request;
        var size = context.Features.Get<IHttpMaxRequestBodySizeFeature>();
        try
        {
            if (
                size is { MaxRequestBodySize: { } most, IsReadOnly: false }
                && request.ContentLength > most
            )
            {
                size.MaxRequestBodySize = null;
                await DiscardAsync(request, upload.Cancellation);
                return TooLarge(context, most);
            }
            var form = await request.ReadFormAsync(upload.Cancellation);
            return IsPlain(form) && form.Files.All(IsPlain)
                ? null
                : StatusCodes.Status400BadRequest;
        }
        catch (BadHttpRequestException fault)
        {
            return fault.StatusCode == StatusCodes.Status413PayloadTooLarge
                ? TooLarge(context, size?.MaxRequestBodySize ?? 0)
                : fault.StatusCode;
        }
        catch (Exception fault) when (fault is InvalidDataException or IOException)
        {
            return StatusCodes.Status400BadRequest;
        }
        catch (OperationCanceledException) when (upload.IsLate)
        {
            return StatusCodes.Status408RequestTimeout;
        }
        catch (NotSupportedException)
        {
            // The charset UTF-7. Whoever draws the page of this error would try to read the form again.
            context.Features.Set<IFormFeature>(new FormFeature(FormCollection.Empty));
            return StatusCodes.Status400BadRequest;
        }
    }

    /// <summary>What the form of this request may have, in megabytes (10⁶ bytes) rounded down; null without a limit.</summary>
    public static int? MostMegabytes(HttpContext context) =>
        context.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize is { } most
            ? (int)(most / 1_000_000)
            : null;

    private static int TooLarge(HttpContext context, long most)
    {
        context.Features.Set(new TooLargeBody(most));
        return StatusCodes.Status413PayloadTooLarge;
    }

    private static async Task DiscardAsync(HttpRequest request, CancellationToken ct)
    {
        var discarded = 0L;
        while (discarded < MostDiscarded)
        {
            var read = await request.BodyReader.ReadAsync(ct);
            discarded += read.Buffer.Length;
            request.BodyReader.AdvanceTo(read.Buffer.End);
            if (read.IsCompleted)
            {
                return;
            }
        }
    }

    private static bool IsPlain(IEnumerable<KeyValuePair<string, StringValues>> fields) =>
        fields.All(field => PlainText.Is(field.Key) && field.Value.All(PlainText.Is));

    private static bool IsPlain(IFormFile file) =>
        PlainText.Is(file.Name) && PlainText.Is(file.FileName);
}
