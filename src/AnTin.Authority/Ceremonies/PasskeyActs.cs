using System.Buffers.Text;
using AnTin.Authority.Ceremonies.File;
using AnTin.Authority.Ceremonies.Stages;
using AnTin.Authority.Database;

namespace AnTin.Authority.Ceremonies;

/// <summary>The acts of admitting an officer's passkey, and of retiring one.</summary>
internal sealed class PasskeyActs(CeremonyFile file, ICeremonyStage stage)
{
    public async Task AdmitAsync(PasskeyWish wish, CancellationToken cancellation)
    {
        await stage.FinishAsync(
            $"passkey:{wish.Credential}",
            $"Admitted passkey {wish.Credential} of officer {wish.Officer}, public key SHA-256 {wish.Sha256}",
            wish.Sha256,
            database =>
                database.OfficerPasskeys.Add(
                    new OfficerPasskeyRecord
                    {
                        CredentialId = wish.Credential,
                        OfficerId = wish.Officer,
                        PublicKey = Base64Url.DecodeFromChars(wish.PublicKey),
                        CeremonyId = file.Ceremony,
                        Since = stage.NotBefore,
                    }
                ),
            cancellation
        );
        await stage.Keys.AdmitPasskeyAsync(
            wish.Officer,
            wish.Credential,
            stage.NotBefore,
            cancellation
        );
    }

    public async Task RetireAsync(string credential, CancellationToken cancellation)
    {
        await stage.FinishAsync(
            $"retire-passkey:{credential}",
            $"Retired passkey {credential}",
            new string('0', 64),
            database => database.OfficerPasskeys.Find(credential)!.RetiredAt = stage.NotBefore,
            cancellation
        );
        await stage.Keys.ForgetPasskeyAsync(credential, cancellation);
    }
}
