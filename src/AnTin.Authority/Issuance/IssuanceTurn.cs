using System.Data.Common;
using AnTin.Authority.Database;
using Microsoft.EntityFrameworkCore;

namespace AnTin.Authority.Issuance;

/// <summary>
/// Of several nodes with the role <c>authority</c> one issues at a time; the others stand by and go on within one look when
/// it dies. On PostgreSQL that is an advisory lock of a session, which the server takes back when its node is gone; an
/// embedded database has one node. The turn only saves doing things twice: that nothing is issued twice rests on the unique
/// index over order and attempt (rule T16), also while a node that lost its session finishes a batch.
/// </summary>
public sealed class IssuanceTurn(IDbContextFactory<AuthorityDb> databases) : IAsyncDisposable
{
    /// <summary>"AnTin is" in ASCII: locks of this kind are told apart by a number alone.</summary>
    private const long Name = 0x416E_5469_6E20_6973;

    // The look of one worker must not disturb that of another in the same node.
    private readonly SemaphoreSlim gate = new(1, 1);
    private AuthorityDb? session;

    /// <summary>Takes the turn, or finds that this node still has it.</summary>
    public async Task<bool> TakeAsync(CancellationToken cancellation)
    {
        await gate.WaitAsync(cancellation);
        try
        {
            return await KeepAsync(cancellation) || await TakeFreshAsync(cancellation);
        }
        finally
        {
            gate.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await LetGoAsync();
        gate.Dispose();
    }

    /// <summary>A session that still answers still has its locks.</summary>
    private async Task<bool> KeepAsync(CancellationToken cancellation)
    {
        try
        {
            if (session is not null)
            {
                await session.Database.ExecuteSqlRawAsync("SELECT 1", cancellation);
            }

            return session is not null;
        }
        catch (DbException)
        {
            await LetGoAsync();
            return false;
        }
    }

    private async Task<bool> TakeFreshAsync(CancellationToken cancellation)
    {
        var fresh = await databases.CreateDbContextAsync(cancellation);
        try
        {
            if (!fresh.Database.IsNpgsql())
            {
                return true;
            }

            await fresh.Database.OpenConnectionAsync(cancellation);
            var taken = await fresh
                .Database.SqlQuery<bool>($"""SELECT pg_try_advisory_lock({Name}) AS "Value" """)
                .ToListAsync(cancellation);
            session = taken[0] ? fresh : null;
            return taken[0];
        }
        finally
        {
            if (session != fresh)
            {
                await fresh.DisposeAsync();
            }
        }
    }

    private async Task LetGoAsync()
    {
        if (session is not { } held)
        {
            return;
        }

        session = null;
        try
        {
            // A connection that goes back to its pool keeps its locks until it is used again.
            await held.Database.ExecuteSqlAsync($"SELECT pg_advisory_unlock({Name})");
        }
        catch (DbException)
        {
            // The session is gone, and its locks with it.
        }

        await held.DisposeAsync();
    }
}
