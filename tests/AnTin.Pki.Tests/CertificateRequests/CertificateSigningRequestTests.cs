using AnTin.Pki.CertificateRequests;
using AnTin.Pki.Certificates;
using AnTin.Pki.Names;
using AnTin.Pki.Signing;
using AnTin.TestKit;

namespace AnTin.Pki.Tests.CertificateRequests;

public sealed class CertificateSigningRequestTests
{
    private static readonly DistinguishedName Subject = DistinguishedName.Parse(
        "CN=Trần Văn An, C=VN"
    );

    [Theory]
    [InlineData("P-256")]
    [InlineData("RSA-2048")]
    public async Task CreateAsync_ForAKey_ProvesItsPossession(string keyName)
    {
        using var key = SoftwareSigner.Generate(keyName);

        var request = await CertificateSigningRequest.CreateAsync(Subject, key);

        request.ProvesPossession().ShouldBeTrue();
        request.PublicKey.Name.ShouldBe(keyName);
        request.Subject.ShouldBe(Subject);
    }

    [Fact]
    public async Task ProvesPossession_AnyFlippedByte_IsNeverTrue()
    {
        using var key = SoftwareSigner.Generate("P-256");
        var request = await CertificateSigningRequest.CreateAsync(Subject, key);

        for (var at = 0; at < request.Encoded.Length; at++)
        {
            var broken = request.Encoded.ToArray();
            broken[at] ^= 0x04;
            if (CertificateSigningRequest.TryRead(broken, out var read, out _))
            {
                read.ProvesPossession().ShouldBeFalse($"byte {at} was flipped");
            }
        }
    }

    [Fact]
    public async Task TryReadFile_WhatOpensslMade_ReadsSubjectKeyAndWishes()
    {
        if (!OutsideTool.Exists("openssl"))
        {
            Console.WriteLine("openssl is absent: its request is not read.");
            return;
        }

        using var folder = new TempFolder();
        var path = folder.PathOf("request.pem");
        var made = await OutsideTool.RunAsync(
            "openssl",
            "req",
            "-new",
            "-newkey",
            "rsa:2048",
            "-nodes",
            "-keyout",
            folder.PathOf("key.pem"),
            "-subj",
            "/C=VN/CN=may-chu.hoaban.gov.vn",
            "-addext",
            "subjectAltName=DNS:may-chu.hoaban.gov.vn",
            "-out",
            path
        );
        made.ExitCode.ShouldBe(0, made.Both);

        CertificateSigningRequest
            .TryReadFile(await File.ReadAllBytesAsync(path), out var request, out var error)
            .ShouldBeTrue(error?.ToString());

        request!.ProvesPossession().ShouldBeTrue();
        request.Subject.CommonName.ShouldBe("may-chu.hoaban.gov.vn");
        request
            .RequestedExtensions.Single()
            .Identifier.ShouldBe(AnTin.Pki.Der.Oids.SubjectAlternativeName);
    }

    [Fact]
    public async Task CreateAsync_ForAKey_IsVerifiedByOpenssl()
    {
        if (!OutsideTool.Exists("openssl"))
        {
            Console.WriteLine("openssl is absent: it does not read our request.");
            return;
        }

        using var folder = new TempFolder();
        using var key = SoftwareSigner.Generate("P-256");
        var request = await CertificateSigningRequest.CreateAsync(Subject, key);
        var path = folder.Write(
            "request.pem",
            CertificateFile.ToPem(request.Encoded.Span, "CERTIFICATE REQUEST")
        );

        var verdict = await OutsideTool.RunAsync(
            "openssl",
            "req",
            "-in",
            path,
            "-verify",
            "-noout"
        );

        verdict.Both.ShouldContain("verify OK");
    }
}
