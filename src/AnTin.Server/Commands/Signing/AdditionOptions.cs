using System.CommandLine;
using AnTin.Signatures.Signing;

namespace AnTin.Server.Commands.Signing;

/// <summary><c>--add</c> and <c>--content</c>: one signature more beside those that a file has, or its first.</summary>
/// <param name="description">Of <c>--add</c>.</param>
internal sealed class AdditionOptions(string description)
{
    private readonly Option<bool> add = new("--add") { Description = description };

    private readonly Option<FileInfo?> content = new("--content")
    {
        Description =
            "Cùng --add: tệp gốc của chữ ký rời / with --add: the content of a detached signature",
    };

    public IReadOnlyList<Option> All => [add, content];

    /// <param name="parse">What was asked for.</param>
    /// <param name="signMore">Handed the content of a detached signature, where it is named.</param>
    /// <param name="isSigned">A first signature is not for a file that has one.</param>
    /// <param name="signFirst">Signs a file that nobody signed.</param>
    public async ValueTask<SigningResult<byte[]>> SignAsync(
        ParseResult parse,
        Func<FileInfo?, ValueTask<SigningResult<byte[]>>> signMore,
        Func<bool> isSigned,
        Func<ValueTask<SigningResult<byte[]>>> signFirst
    ) =>
        parse.GetValue(add) ? await signMore(parse.GetValue(content))
        : isSigned() ? SigningRefusals.SignedAlready()
        : await signFirst();
}
