using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using AnTin.Platform.Results;
using AnTin.Registration.Accounts;
using AnTin.Registration.Contracts;
using AnTin.Registration.Dossiers;
using AnTin.Registration.Values;
using Microsoft.EntityFrameworkCore;

namespace AnTin.Registration.Procedures.IssuePersonalCertificate;

/// <summary>
/// The key was made on a token: keeps its PKCS#10 (RFC 2986) and the token's serial with the row, before the officers sign,
/// so that both sign for this very key. The request proves possession by its own signature.
/// </summary>
public sealed class ProvideTokenRequest(
    IDbContextFactory<RegistrationDb> databases,
    TimeProvider clock
) : IAct
{
    public sealed record Command(
        Actor Actor,
        Guid DossierId,
        SeenVersion Version,
        Guid RowId,
        string? DeviceSerial,
        byte[] CertificateRequest
    );

    /// <summary>Whose act it is in such a status: an operator's or the verifier's, while rows are decided.</summary>
    public static AccountRoles MayBeDoneBy(DossierStatus status) =>
        status is DossierStatus.Received or DossierStatus.UnderVerification
            ? AccountRoles.CaOperator | AccountRoles.Verifier
            : AccountRoles.None;

    public async Task<Result<DossierRef>> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var (dossier, refusal) = await db.DeskDossierAsync(
            command.Actor,
            AccountRoles.CaOperator | AccountRoles.Verifier,
            command.DossierId,
            command.Version,
            status => command.Actor.Has(MayBeDoneBy(status)),
            ct
        );
        if (dossier is null)
        {
            return refusal!;
        }

        var row = await db.Requests.FirstOrDefaultAsync(
            item =>
                item.Id == command.RowId
                && item.DossierId == dossier.Id
                && item.Custody == KeyCustody.Token,
            ct
        );
        if (row is null)
        {
            return DossierRefusals.RowNotFound;
        }

        var faults = await CheckAsync(db, command, ct);
        if (faults.Count > 0)
        {
            return faults;
        }

        row.DeviceSerial = DeviceSerial.OrNull(command.DeviceSerial)!.Value;
        row.CertificateRequest = command.CertificateRequest;
        row.Version++;
        db.Log(
            dossier,
            DossierEventKind.TokenRequestProvided,
            command.Actor,
            clock.GetUtcNow(),
            $"Token ({row.DeviceSerial})",
            row.Id
        );
        return await db.TrySaveAsync(ct) is { } changed ? changed : DossierRef.Of(dossier);
    }

    private static async Task<List<Refusal>> CheckAsync(
        RegistrationDb db,
        Command command,
        CancellationToken ct
    )
    {
        var faults = new List<Refusal>();
        if (!DeviceSerial.TryParse(command.DeviceSerial, out var serial))
        {
            faults.Add(
                Fault(
                    "REG-TOKEN-SERIAL",
                    "DeviceSerial",
                    "Số hiệu thiết bị gồm 7 đến 16 chữ số 0–9, A–F, ví dụ 0A1B2C3D",
                    "A device serial has 7 to 16 digits 0–9, A–F, for example 0A1B2C3D"
                )
            );
        }
        else if (await IsTakenAsync(db, serial, command.RowId, ct))
        {
            faults.Add(
                Fault(
                    "REG-TOKEN-REUSED",
                    "DeviceSerial",
                    "Thiết bị này đã được dùng cho yêu cầu khác",
                    "This device is already used by another request"
                )
            );
        }

        if (KeyOf(command.CertificateRequest) is not { } key)
        {
            faults.Add(
                Fault(
                    "REG-TOKEN-REQUEST",
                    "CertificateRequest",
                    "Tệp yêu cầu (PKCS#10) không đọc được hoặc chữ ký của nó không đúng",
                    "The PKCS#10 request cannot be read or its signature is wrong"
                )
            );
        }
        else if (await IsSharedAsync(db, key, command, ct))
        {
            faults.Add(
                Fault(
                    "REG-TOKEN-KEY",
                    "CertificateRequest",
                    "Khóa trong tệp này đã dùng cho dòng khác của hồ sơ; mỗi thiết bị tạo một khóa riêng",
                    "Another row of the dossier already has the key of this file; each device makes a key of its own"
                )
            );
        }

        return faults;
    }

    /// <summary>Whether another row of the dossier has this key. Keys of other dossiers are known to the authority, which asks again.</summary>
    private static async Task<bool> IsSharedAsync(
        RegistrationDb db,
        byte[] key,
        Command command,
        CancellationToken ct
    )
    {
        var others = await db
            .Requests.Where(row =>
                row.DossierId == command.DossierId
                && row.Id != command.RowId
                && row.CertificateRequest != null
                && row.Status != RowStatus.Refused
            )
            .Select(row => row.CertificateRequest!)
            .ToListAsync(ct);
        return others.Exists(other => KeyOf(other) is { } used && used.AsSpan().SequenceEqual(key));
    }

    private static Task<bool> IsTakenAsync(
        RegistrationDb db,
        DeviceSerial serial,
        Guid rowId,
        CancellationToken ct
    ) =>
        db.Requests.AnyAsync(
            row =>
                row.DeviceSerial == serial.Value
                && row.Id != rowId
                && row.Status != RowStatus.Refused,
            ct
        );

    /// <summary>SubjectPublicKeyInfo of a request that proves possession; null of any other.</summary>
    private static byte[]? KeyOf(byte[] request)
    {
        try
        {
            return CertificateRequest
                .LoadSigningRequest(request, HashAlgorithmName.SHA256)
                .PublicKey.ExportSubjectPublicKeyInfo();
        }
        catch (CryptographicException)
        {
            return null;
        }
        catch (NotSupportedException)
        {
            return null;
        }
    }

    private static Refusal Fault(string code, string field, string vietnamese, string english) =>
        new(code, new Sentence(vietnamese, english)) { Field = field };
}
