using AnTin.DesignSystem.Requests;
using AnTin.Portal.Checking;
using AnTin.Signatures.Reports;
using AnTin.Signatures.Validation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;

namespace AnTin.Portal.Api;

/// <summary>
/// The checker for programs: <c>POST /api/validate</c> takes a file and answers with the report of
/// <c>antin verify --json</c>, or of <c>--report-xml</c> where the program accepts XML. Nothing is kept. Described at <c>/api/openapi.json</c>.
/// </summary>
internal static class ValidationApi
{
    private const string Json = "application/json; charset=utf-8";
    private const string Xml = "application/xml; charset=utf-8";
    private const string Description = "AnTin.Portal.Api.openapi.json";

    public static void MapValidationApi(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapPost("/api/validate", ValidateAsync).AllowAnonymous().DisableAntiforgery();
        endpoints.MapGet("/api/openapi.json", Describe).AllowAnonymous();
    }

    private static async Task<IResult> ValidateAsync(
        HttpContext context,
        ICheckingContext checking,
        CheckerGate gate,
        UploadGate uploads,
        IOptions<CheckerOptions> options
    )
    {
        var cancellation = context.RequestAborted;
        using var turn = await uploads.EnterAsync(context);
        using var room = turn is null ? null : await gate.EnterReadingAsync(cancellation);
        if (turn is null || room is null)
        {
            context.Response.Headers.RetryAfter = "60";
            return ApiFault.Busy();
        }

        var upload = await ReadAsync(context.Request, options.Value, turn);
        turn.Dispose();
        if (upload.Fault is { } fault)
        {
            return fault;
        }

        using var place = await gate.EnterAsync(cancellation);
        if (place is null)
        {
            context.Response.Headers.RetryAfter = "60";
            return ApiFault.Busy();
        }

        var how = await checking.NowAsync(cancellation);
        var report = await SignatureValidator.ValidateAsync(
            upload.Content,
            how with
            {
                DetachedContent = upload.Detached,
            },
            cancellation
        );
        context.Response.Headers.Append("Vary", "Accept");
        return WantsXml(context.Request)
            ? Results.Bytes(ReportXml.Write(report, upload.Name), Xml)
            : Results.Bytes(ReportJson.Write(report, upload.Name), Json);
    }

    private static async Task<UploadedFile> ReadAsync(
        HttpRequest request,
        CheckerOptions options,
        Upload turn
    )
    {
        try
        {
            return await UploadedFile.ReadAsync(
                request,
                options.LargestFile * 1_000_000,
                turn.Cancellation
            );
        }
        catch (OperationCanceledException) when (turn.IsLate)
        {
            return UploadedFile.Failed(ApiFault.TooSlow());
        }
        catch (BadHttpRequestException fault)
            when (fault.StatusCode == StatusCodes.Status408RequestTimeout)
        {
            return UploadedFile.Failed(ApiFault.TooSlow());
        }
    }

    /// <summary>JSON unless XML is preferred; browsers name XML among all else, below it.</summary>
    private static bool WantsXml(HttpRequest request)
    {
        var accepted = request.GetTypedHeaders().Accept;
        var (xml, json) = (QualityOf("application/xml"), QualityOf("application/json"));
        return xml > json;

        double QualityOf(string type) =>
            accepted
                .Where(one => one.MediaType.Equals(type, StringComparison.OrdinalIgnoreCase))
                .Select(one => one.Quality ?? 1)
                .DefaultIfEmpty(0)
                .Max();
    }

    private static IResult Describe()
    {
        var stream = typeof(ValidationApi).Assembly.GetManifestResourceStream(Description)!;
        return Results.Stream(stream, Json);
    }
}
