using AnTin.Platform.Files;
using AnTin.Registration.Dossiers;
using AnTin.Registration.Workspace;
using Microsoft.AspNetCore.Mvc;

namespace AnTin.Portal.Pages.Workspace.Dossiers;

/// <summary>The files of a dossier, to download: <c>letter</c> as attached, <c>exported</c> as printed, <c>revocation</c>.</summary>
public sealed class FilesModel(DossierReader dossiers, IFileStore files) : DossierPage(dossiers)
{
    public async Task<IActionResult> OnGetAsync(string which, CancellationToken ct)
    {
        DossierFileKind? kind = which switch
        {
            "letter" => DossierFileKind.AttachedLetter,
            "exported" => DossierFileKind.ExportedLetter,
            "revocation" => DossierFileKind.RevocationLetter,
            _ => null,
        };
        return
            kind is { } known
            && await Dossiers.FileAsync(Actor, Id, known, ct) is { } file
            && await files.ReadAsync(file.Digest, ct) is { } bytes
            ? File(bytes, file.MediaType, file.Name)
            : NotFound();
    }
}
