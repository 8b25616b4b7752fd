using AnTin.Pki.Certificates;
using AnTin.Pki.Signing;
using AnTin.Signatures.Evidence;

namespace AnTin.Signatures.Signing;

/// <summary>The way of every signature, whatever its format: check, prepare, sign, check the value, finish.</summary>
internal static class SigningSteps
{
    /// <summary>With a key at hand: nothing is prepared, and no key used, where something stands against it.</summary>
    public static async ValueTask<SigningResult<TSigned>> SignAsync<TPrepared, TSigned>(
        ISigner signer,
        SignatureOptions options,
        Func<SigningResult<TPrepared>> prepare,
        Func<TPrepared, byte[], ValueTask<SigningResult<TSigned>>> complete,
        CancellationToken cancellation
    )
        where TPrepared : class, IPreparedSignature
        where TSigned : class
    {
        if (SigningChecks.Check(options, signer.PublicKey.Span) is { } refusal)
        {
            return refusal;
        }

        var prepared = prepare();
        return prepared.Succeeded
            ? await complete(
                prepared.Value,
                await signer.SignAsync(prepared.Value.ToBeSigned, cancellation)
            )
            : prepared.Refusal;
    }

    /// <summary>A value that the certificate does not verify never leaves.</summary>
    public static async ValueTask<SigningResult<T>> CompleteAsync<T>(
        IPreparedSignature prepared,
        ReadOnlyMemory<byte> value,
        Certificate certificate,
        Func<ValueTask<SigningResult<T>>> finish
    )
        where T : class =>
        SignatureVerifier.Verify(
            certificate.PublicKey.Encoded.Span,
            prepared.Algorithm,
            prepared.ToBeSigned.Span,
            value.Span
        )
            ? await WithTimestampsAsync(finish)
            : SigningRefusals.WrongSignatureValue();

    /// <summary>A time-stamp authority that does not answer is a reason not to sign, not an exception.</summary>
    public static async ValueTask<SigningResult<T>> WithTimestampsAsync<T>(
        Func<ValueTask<SigningResult<T>>> step
    )
        where T : class
    {
        try
        {
            return await step();
        }
        catch (TimestampUnavailableException cause)
        {
            return SigningRefusals.TimestampUnavailable(cause.Message);
        }
    }
}
