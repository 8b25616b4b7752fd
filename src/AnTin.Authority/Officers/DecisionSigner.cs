using AnTin.Platform.Results;
using AnTin.Registration.Contracts;

namespace AnTin.Authority.Officers;

/// <summary>Lets an officer at the desk sign a decision with the own key and PIN.</summary>
public sealed class DecisionSigner(OfficerKeyDirectory keys, TimeProvider clock) : IDecisionSigner
{
    public async Task<Result<IReadOnlyList<OfficerSignature>>> SignAsync(
        string officerId,
        string pin,
        IReadOnlyList<byte[]> messages,
        CancellationToken ct
    )
    {
        if (pin.Length == 0)
        {
            // Nothing was tried, so no try is counted.
            return new Refusal("AUT-PIN-MISSING", new Sentence("Nhập mã PIN.", "Enter the PIN."))
            {
                Field = "Pin",
            };
        }

        var signing = await keys.SignAsync(officerId, pin, messages, ct);
        return signing.Outcome == OfficerSigningOutcome.Signed
            ? Result.Of<IReadOnlyList<OfficerSignature>>(Signatures(officerId, signing))
            : Refuse(signing);
    }

    private List<OfficerSignature> Signatures(string officerId, OfficerSigning signing) =>
        [
            .. signing.Signatures.Select(signature => new OfficerSignature(
                officerId,
                clock.GetUtcNow(),
                signing.Certificate,
                signature
            )),
        ];

    private static Refusal Refuse(OfficerSigning signing) =>
        signing.Outcome switch
        {
            OfficerSigningOutcome.WrongPin => new Refusal(
                "AUT-PIN-WRONG",
                new Sentence(
                    $"Mã PIN không đúng; còn {signing.AttemptsLeft} lần thử.",
                    $"Wrong PIN; {signing.AttemptsLeft} attempts left."
                )
            )
            {
                Field = "Pin",
            },
            OfficerSigningOutcome.Locked => new Refusal(
                "AUT-PIN-LOCKED",
                new Sentence(
                    "Khóa ký của cán bộ đã bị khóa do nhập sai PIN nhiều lần.",
                    "The officer's key is locked after too many wrong PINs."
                )
            )
            {
                Field = "Pin",
                NextStep = new Sentence(
                    "Cấp lại khóa trong lễ tạo khóa kế tiếp.",
                    "Have a new key made in the next ceremony."
                ),
            },
            _ => new Refusal(
                "AUT-OFFICER-NO-KEY",
                new Sentence(
                    "Cán bộ chưa có khóa ký quyết định.",
                    "The officer has no key for decisions yet."
                )
            )
            {
                NextStep = new Sentence(
                    "Đưa cán bộ vào lễ tạo khóa kế tiếp.",
                    "Add the officer to the next ceremony."
                ),
            },
        };
}
