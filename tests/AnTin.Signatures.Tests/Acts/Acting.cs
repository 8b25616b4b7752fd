using AnTin.Pdf.Reading;
using AnTin.Signatures.Acts;
using AnTin.Signatures.Signing;
using AnTin.Signatures.Validation;

namespace AnTin.Signatures.Tests.Acts;

/// <summary>Does acts in one line.</summary>
internal static class Acting
{
    public static ValueTask<ActPlan> PlanAsync(
        this TestAuthority authority,
        byte[] document,
        string act,
        TestSigner? signer = null,
        Func<ActRequest, ActRequest>? change = null
    )
    {
        var request = new ActRequest
        {
            Act = ActCatalogue.Find(act)!,
            Signing = new SigningOptions
            {
                Certificates = (signer ?? authority.Person).Chain,
                At = authority.Clock.AddMinutes(-1),
                Level = SignatureLevel.BaselineT,
                Timestamps = authority,
                Evidence = authority,
            },
            Picture = act switch
            {
                "leader" or "initials" => TestPictures.OfficialHandwriting(),
                "organisation" => TestPictures.OfficialSeal(),
                _ => default,
            },
            TrustAnchors = [authority.Root],
        };
        return ActPlanner.PlanAsync(
            PdfSource.FromMemory(document),
            change?.Invoke(request) ?? request
        );
    }

    public static async Task<byte[]> ActAsync(
        this TestAuthority authority,
        byte[] document,
        string act,
        TestSigner? signer = null,
        Func<ActRequest, ActRequest>? change = null
    )
    {
        var plan = await authority.PlanAsync(document, act, signer, change);
        plan.Refusals.ShouldBeEmpty();
        var signed = await PdfSigner.SignAsync(
            plan.Document!,
            (signer ?? authority.Person).Key,
            plan.Options!
        );
        signed.Refusal.ShouldBeNull();
        var bytes = signed.Value!.ToArray();
        await KeepAsync(act, bytes);
        return bytes;
    }

    /// <summary>For eyes: where the variable names a folder, the files are left there.</summary>
    private static async Task KeepAsync(string act, byte[] bytes)
    {
        if (Environment.GetEnvironmentVariable("ANTIN_KEEP_ACTS") is { Length: > 0 } folder)
        {
            await File.WriteAllBytesAsync(Path.Combine(folder, $"{act}-{bytes.Length}.pdf"), bytes);
        }
    }
}
