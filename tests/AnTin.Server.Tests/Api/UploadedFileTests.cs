using AnTin.Portal.Api;
using Microsoft.AspNetCore.Http;

namespace AnTin.Server.Tests.Api;

public sealed class UploadedFileTests
{
    [Theory]
    [InlineData("multipart/form-data")]
    [InlineData("multipart/form-data; boundary=")]
    [InlineData("multipart/form-data; boundary=a")]
    public async Task Form_ThatIsNone_GetsASentence(string type)
    {
        var context = new DefaultHttpContext();
        context.Request.ContentType = type;
        context.Request.Body = new MemoryStream("no form"u8.ToArray());

        var upload = await UploadedFile.ReadAsync(context.Request, 1000, CancellationToken.None);

        upload
            .Fault.ShouldBeAssignableTo<IStatusCodeHttpResult>()!
            .StatusCode.ShouldBe(StatusCodes.Status400BadRequest);
    }
}
