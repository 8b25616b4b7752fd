using AnTin.Pdf.Images;
using AnTin.Pdf.Reading;
using AnTin.Pki.Certificates;
using AnTin.Signatures.Acts.Checks;
using AnTin.Signatures.Acts.Places;
using AnTin.Signatures.Signing;
using AnTin.Signatures.Validation;
using AnTin.Signatures.Validation.Trust;

namespace AnTin.Signatures.Acts;

/// <summary>
/// Prepares an act of Decree 30/2020: looks at certificate and document, draws, finds the place. No key is touched.
/// </summary>
public static class ActPlanner
{
    /// <summary>Looks, draws and places; the plan says what stands against it, or how to sign.</summary>
    public static async ValueTask<ActPlan> PlanAsync(
        PdfSource document,
        ActRequest request,
        CancellationToken cancellation = default
    )
    {
        if (!PdfDocument.TryRead(document, PdfLimits.Default, out var pdf, out var error))
        {
            return Refused(SigningRefusals.Unreadable(error.ToString()));
        }

        if (pdf.Latest.Pages.Count == 0)
        {
            return Refused(SigningRefusals.Unreadable("0 trang / 0 pages"));
        }

        if (!TryPicture(request, out var picture, out var unreadable))
        {
            return Refused(unreadable!);
        }

        var scene = new ActScene
        {
            Document = pdf,
            Request = request,
            Earlier = await EarlierAsync(document, pdf, request, cancellation),
            Picture = picture,
            Trust = await TrustAsync(request, cancellation),
        };
        var plan = Look(scene);
        return plan.Refusals.Count > 0 ? plan : Finish(plan, document, scene);
    }

    private static ActPlan Look(ActScene scene)
    {
        var findings = CommonChecks
            .All.Concat(scene.Request.Act.Checks)
            .SelectMany(check => check.Look(scene))
            .Select(finding =>
                finding.Severity == ActSeverity.Waivable
                && scene.Settings.Waived.Contains(finding.Code, StringComparer.Ordinal)
                    ? finding with
                    {
                        Severity = ActSeverity.Warning,
                    }
                    : finding
            )
            .ToLookup(finding => finding.Severity == ActSeverity.Warning);
        return new ActPlan { Refusals = [.. findings[false]], Warnings = [.. findings[true]] };
    }

    /// <summary>Writes what the act writes, then draws and places on what came of it.</summary>
    private static ActPlan Finish(ActPlan plan, PdfSource document, ActScene scene)
    {
        var written = scene.Request.Act.Write(document, scene);
        if (!written.Succeeded)
        {
            return Refused(written.Refusal, plan);
        }

        if (!ReferenceEquals(written.Value, document))
        {
            if (!PdfDocument.TryRead(written.Value, PdfLimits.Default, out var pdf, out var error))
            {
                return Refused(SigningRefusals.Unreadable(error.ToString()), plan);
            }

            scene = scene with { Document = pdf };
        }

        var drawing = scene.Request.Act.Draw(scene);
        var options = scene.Request.Signing with
        {
            Role = scene.Request.Act.Role,
            Appearance = drawing.Appearance,
            Field = scene.Request.Signing.Field ?? PreparedField(scene),
            Reason = scene.Request.Signing.Reason ?? scene.Request.Comment,
        };
        if (
            drawing.Appearance is null
            || options.Place is not null
            || IsExisting(scene, options.Field)
        )
        {
            return plan with { Document = written.Value, Options = options };
        }

        var placed = scene.Request.NearName is { } name
            ? AboveName.Find(scene, name, drawing)
            : scene.Request.Act.Place(scene, drawing);
        return placed.Succeeded
            ? plan with
            {
                Document = written.Value,
                Options = options with { Page = placed.Value.Page, Place = placed.Value.Place },
            }
            : Refused(placed.Refusal, plan);
    }

    /// <summary>An empty signature field that was made for this role, by the names the policy knows.</summary>
    private static string? PreparedField(ActScene scene)
    {
        if (scene.Request.Signing.Place is not null || scene.Request.NearName is not null)
        {
            return null;
        }

        var starts =
            scene.Request.Signing.Policy.RoleNamed(scene.Request.Act.Role)?.FieldNameStartsWith
            ?? [];
        return scene
            .State.Form.Fields.FirstOrDefault(field =>
                field.Type is "Sig"
                && scene.State.Resolve(field.Value).IsNull
                && starts.Any(start =>
                    field.FullName.StartsWith(start, StringComparison.OrdinalIgnoreCase)
                )
            )
            ?.FullName;
    }

    private static bool IsExisting(ActScene scene, string? field) =>
        field is not null
        && scene.State.Form.Fields.Any(one =>
            string.Equals(one.FullName, field, StringComparison.Ordinal)
        );

    private static bool TryPicture(
        ActRequest request,
        out PngPicture? picture,
        out SigningRefusal? refusal
    )
    {
        (picture, refusal) = (null, null);
        if (
            request.Picture.IsEmpty
            || PngReader.TryRead(request.Picture, out picture, out var error)
        )
        {
            return true;
        }

        refusal = SigningRefusals.PictureUnreadable(error.Message);
        return false;
    }

    private static async ValueTask<IReadOnlyList<EarlierSignature>> EarlierAsync(
        PdfSource document,
        PdfDocument pdf,
        ActRequest request,
        CancellationToken cancellation
    )
    {
        var report = await SignatureValidator.ValidateAsync(
            document,
            new ValidationContext { At = request.Signing.At, Policy = request.Signing.Policy },
            cancellation
        );
        return
        [
            .. report.Signatures.Select(signature => new EarlierSignature(
                signature,
                pdf.Latest.Form.Fields.FirstOrDefault(field =>
                    string.Equals(field.FullName, signature.Field, StringComparison.Ordinal)
                )
            )),
        ];
    }

    /// <summary>By the anchors that were handed in; for revocation alone the last certificate of the chain stands for one.</summary>
    private static async ValueTask<TrustVerdict?> TrustAsync(
        ActRequest request,
        CancellationToken cancellation
    )
    {
        IReadOnlyList<Certificate> chain = request.Signing.Certificates;
        var anchors =
            request.TrustAnchors.Count > 0 ? request.TrustAnchors
            : request.Signing.Evidence is not null && chain.Count > 1 ? [chain[^1]]
            : [];
        if (chain.Count == 0 || anchors.Count == 0)
        {
            return null;
        }

        var context = new ValidationContext
        {
            At = request.Signing.At,
            Policy = request.Signing.Policy,
            TrustAnchors = anchors,
            Certificates = chain,
            Source = request.Signing.Evidence,
        };
        return await new TrustJudge(context, new EvidencePool(context)).JudgeAsync(
            chain[0],
            proven: null,
            TrustPurpose.Signing,
            cancellation
        );
    }

    private static ActPlan Refused(SigningRefusal reason, ActPlan? plan = null) =>
        new()
        {
            Refusals = [new ActFinding(reason, ActBasis.Product, ActSeverity.Refusal)],
            Warnings = plan?.Warnings ?? [],
        };
}
