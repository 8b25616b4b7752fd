using Microsoft.AspNetCore.Http;

namespace AnTin.Portal.Pages.My.Sign;

public sealed class UploadInput
{
    public Guid Credential { get; set; }
    public IFormFile? File { get; set; }
}
